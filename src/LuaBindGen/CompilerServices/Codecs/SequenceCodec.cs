using System.Diagnostics.CodeAnalysis;
using LuaBindGen.Native;

namespace LuaBindGen.CompilerServices.Codecs;

/// <summary>The codec of a list or the like: 1 to n. A table with holes has its length in the field <c>n</c>, as that of <c>table.pack</c> does.</summary>
internal class SequenceCodec<TSequence, T>(LuaCodec<T> element, Func<List<T>, TSequence> make) : LuaTableCodec<TSequence>
    where TSequence : IEnumerable<T>
{
    protected override bool TryReadTable(ref LuaCall call, int table, [MaybeNullWhen(false)] out TSequence value)
    {
        value = default;
        if (!TryReadItems(ref call, table, element, out var items))
            return false;
        value = make(items);
        return true;
    }

    protected override void PushTable(ref LuaCall call, TSequence value)
    {
        var stack = call.Stack;
        stack.PushNewTable(array: value.TryGetNonEnumeratedCount(out var count) ? count : 0);
        var table = stack.Top;
        long position = 0;
        var hasHoles = false;
        foreach (var item in value)
        {
            call.Give();
            position++;
            element.Push(ref call, item);
            if (stack.TypeAt(table + 1) != LuaType.Nil)
            {
                stack.RawSet(table, position);
                continue;
            }

            hasHoles = true;
            stack.Pop();
        }

        if (!hasHoles)
            return;
        stack.Push(position);
        stack.RawSetField(table, "n"u8);
    }

    /// <summary>Reads the items of a list.</summary>
    internal static bool TryReadItems(ref LuaCall call, int table, LuaCodec<T> element, [NotNullWhen(true)] out List<T>? items)
    {
        items = null;
        if (!TableRows.TryCount(ref call, table, element.AcceptsNil, element.Expected, out var count))
            return false;

        // As long as the table itself, or as the limit of a call allows.
        var stack = call.Stack;
        var slot = stack.Top + 1;
        var list = new List<T>(count);
        for (var position = 1L; position <= count; position++)
        {
            _ = stack.RawGet(table, position);
            if (!element.TryRead(ref call, slot, out var item))
            {
                call.NoteWrong(element.Expected, slot);
                stack.Push(position);
                call.NoteKey(slot + 1);
                return false;
            }

            list.Add(item);
            stack.Pop();
        }

        items = list;
        return true;
    }
}
