using System.Diagnostics.CodeAnalysis;
using LuaBindGen.Native;

namespace LuaBindGen.CompilerServices.Codecs;

/// <summary>The codec of a set: its values as keys of <c>true</c>. A list of them is read too.</summary>
internal sealed class SetCodec<TSet, T>(LuaCodec<T> element, Func<HashSet<T>, TSet> make) : LuaTableCodec<TSet>
    where TSet : IEnumerable<T>
{
    protected override bool TryReadTable(ref LuaCall call, int table, [MaybeNullWhen(false)] out TSet value)
    {
        value = default;
        HashSet<T>? items;
        if (IsList(ref call, table))
        {
            if (!SequenceCodec<List<T>, T>.TryReadItems(ref call, table, element, out var list))
                return false;
            items = [.. list];
        }
        else if (!TryReadKeys(ref call, table, out items))
        {
            return false;
        }

        value = make(items);
        return true;
    }

    protected override void PushTable(ref LuaCall call, TSet value)
    {
        var stack = call.Stack;
        stack.PushNewTable(record: value.TryGetNonEnumeratedCount(out var count) ? count : 0);
        var table = stack.Top;
        foreach (var item in value)
        {
            TableRows.PushKey(ref call, table, element, item);
            stack.Push(true);
            stack.RawSet(table);
        }
    }

    // The first pair decides: { [1] = true } is a set unless it is one of booleans.
    private bool IsList(ref LuaCall call, int table)
    {
        var stack = call.Stack;
        var top = stack.Top;
        stack.PushNil();
        var isList = stack.NextOfOwnKey(table)
            && stack.TryInteger(top + 1, out _)
            && (stack.TypeAt(top + 2) != LuaType.Boolean
                || (!element.TryRead(ref call, top + 1, out _) && element.TryRead(ref call, top + 2, out _)));
        stack.SetTop(top);
        return isList;
    }

    private bool TryReadKeys(ref LuaCall call, int table, [NotNullWhen(true)] out HashSet<T>? items)
    {
        var stack = call.Stack;
        var key = stack.Top + 1;
        items = [];
        stack.PushNil();
        while (TableRows.TryNext(ref call, table, element.IsQuiet))
        {
            if (!call.TryTake(1) || !TableRows.TryReadKey(ref call, key, element, out var item))
                return false;
            if (stack.TypeAt(key + 1) != LuaType.Boolean || !stack.ToBoolean(key + 1))
                return TableRows.Fail(ref call, key, "true expected");
            if (!items.Add(item))
                return TableRows.Fail(ref call, key, "there twice");
            stack.Pop();
        }

        return true;
    }
}
