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
            call.Give();
            TableRows.PushKey(ref call, table, element, item);
            stack.Push(true);
            stack.RawSet(table);
        }
    }

    // { [5] = true } is a set of numbers, { true } one of booleans. All pairs are looked at: which one comes first is Lua's affair.
    private bool IsList(ref LuaCall call, int table)
    {
        var stack = call.Stack;
        var key = stack.Top + 1;
        var areIndices = false;
        var areTrue = true;
        stack.PushNil();
        while (stack.NextOfOwnKey(table))
        {
            areIndices = stack.TryInteger(key, out var index) && index > 0;
            areTrue &= stack.TypeAt(key + 1) == LuaType.Boolean && stack.ToBoolean(key + 1);
            stack.Pop();
            if (!areIndices)
                break;
        }

        stack.SetTop(key - 1);
        return areIndices && (!areTrue || IsOfTrue(ref call));
    }

    private bool IsOfTrue(ref LuaCall call)
    {
        var stack = call.Stack;
        var slot = stack.Top + 1;
        stack.Push(1);
        stack.Push(true);
        var isOfTrue = !element.TryRead(ref call, slot, out _) && element.TryRead(ref call, slot + 1, out _);
        stack.Pop(2);
        return isOfTrue;
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
