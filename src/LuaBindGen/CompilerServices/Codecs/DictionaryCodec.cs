using System.Diagnostics.CodeAnalysis;
using LuaBindGen.Native;

namespace LuaBindGen.CompilerServices.Codecs;

/// <summary>The codec of a dictionary: a table with its keys. A value that is null is no entry there.</summary>
internal sealed class DictionaryCodec<TDictionary, TKey, TValue>(
    LuaCodec<TKey> key, LuaCodec<TValue> element, Func<Dictionary<TKey, TValue>, TDictionary> make) : LuaTableCodec<TDictionary>
    where TDictionary : IEnumerable<KeyValuePair<TKey, TValue>>
    where TKey : notnull
{
    protected override bool TryReadTable(ref LuaCall call, int table, [MaybeNullWhen(false)] out TDictionary value)
    {
        value = default;
        var stack = call.Stack;
        var slot = stack.Top + 1;
        var isQuiet = key.IsQuiet && element.IsQuiet;
        var items = new Dictionary<TKey, TValue>();
        stack.PushNil();
        while (TableRows.TryNext(ref call, table, isQuiet))
        {
            if (!call.TryTake(1) || !TableRows.TryReadKey(ref call, slot, key, out var name))
                return false;
            if (!element.TryRead(ref call, slot + 1, out var item))
            {
                call.NoteWrong(element.Expected, slot + 1);
                call.NoteKey(slot);
                return false;
            }

            if (!items.TryAdd(name, item))
                return TableRows.Fail(ref call, slot, "there twice");
            stack.Pop();
        }

        value = make(items);
        return true;
    }

    protected override void PushTable(ref LuaCall call, TDictionary value)
    {
        var stack = call.Stack;
        stack.PushNewTable(record: value.TryGetNonEnumeratedCount(out var count) ? count : 0);
        var table = stack.Top;
        foreach (var (name, item) in value)
        {
            call.Give();
            TableRows.PushKey(ref call, table, key, name);
            element.Push(ref call, item);
            if (stack.TypeAt(table + 2) == LuaType.Nil)
                stack.Pop(2);
            else
                stack.RawSet(table);
        }
    }
}
