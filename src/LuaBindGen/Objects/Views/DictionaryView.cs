using LuaBindGen.CompilerServices;

namespace LuaBindGen.Objects.Views;

/// <summary>A dictionary as scripts see it: nil removes.</summary>
internal sealed class DictionaryView<TCollection, TKey, TValue>(LuaCodec<TKey> keys, LuaCodec<TValue> values)
    : CollectionView("dictionary", typeof(TCollection))
    where TKey : notnull
{
    private static readonly bool IsReadOnly = typeof(TCollection) == typeof(IReadOnlyDictionary<TKey, TValue>);

    internal override int Count(object collection) =>
        collection is ICollection<KeyValuePair<TKey, TValue>> items ? items.Count : ((IReadOnlyCollection<KeyValuePair<TKey, TValue>>)collection).Count;

    internal override void Get(ref LuaCall call, object collection, int key)
    {
        if (call.TryReadAs(key, keys, out var name) && TryGet(collection, name, out var value))
            call.PushAs(values, value);
        else
            call.Stack.PushNil();
    }

    internal override bool TrySet(ref LuaCall call, object collection, int key, out string expected)
    {
        expected = keys.Expected + " as key";
        if (IsReadOnly || collection is not IDictionary<TKey, TValue> { IsReadOnly: false } items)
            throw new LuaCallException("the dictionary is read-only");
        if (!call.TryReadAs(key, keys, out var name))
        {
            call.NoteWrong(expected, key);
            return false;
        }

        if (call.IsAbsent(key + 1))
        {
            _ = items.Remove(name);
            return true;
        }

        expected = values.Expected;
        if (!call.TryReadAs(key + 1, values, out var value))
            return false;
        items[name] = value;
        return true;
    }

    internal override void EachKey(ref LuaCall call, object collection, KeyTaker take)
    {
        foreach (var pair in (IEnumerable<KeyValuePair<TKey, TValue>>)collection)
        {
            keys.Push(ref call, pair.Key);
            take(ref call);
        }
    }

    private static bool TryGet(object collection, TKey name, out TValue? value) => collection is IDictionary<TKey, TValue> items
        ? items.TryGetValue(name, out value)
        : ((IReadOnlyDictionary<TKey, TValue>)collection).TryGetValue(name, out value);
}
