using LuaBindGen.CompilerServices;

namespace LuaBindGen.Objects.Views;

/// <summary>A list or an array as scripts see it: 1 to n. One index further adds an item, and nil in place of the last removes it.</summary>
internal sealed class ListView<TCollection, T>(LuaCodec<T> element) : CollectionView("list", typeof(TCollection))
{
    // Who hands out the interface means that nobody writes.
    private static readonly bool IsReadOnly = typeof(TCollection) == typeof(IReadOnlyList<T>);

    internal override bool IsList => true;

    internal override int Count(object collection) =>
        collection is IList<T> list ? list.Count : ((IReadOnlyList<T>)collection).Count;

    internal override void Get(ref LuaCall call, object collection, int key)
    {
        if (call.TryRead(key, out long index) && index >= 1 && index <= Count(collection))
            element.Push(ref call, collection is IList<T> list ? list[(int)index - 1] : ((IReadOnlyList<T>)collection)[(int)index - 1]);
        else
            call.Stack.PushNil();
    }

    internal override bool TrySet(ref LuaCall call, object collection, int key, out string expected)
    {
        expected = element.Expected;
        if (IsReadOnly || collection is not IList<T> list || (list.IsReadOnly && list is not T[]))
            throw new LuaCallException("the list is read-only");
        if (!call.TryRead(key, out long index) || index < 1 || index > list.Count + 1L)
            throw new LuaCallException($"a list of {list.Count} items has no such index, and grows only by the next one");
        if (index == list.Count && call.IsAbsent(key + 1) && !element.AcceptsNil)
            return RemoveLast(list);
        if (!call.TryReadAs(key + 1, element, out var value))
            return false;
        if (index <= list.Count)
            list[(int)index - 1] = value;
        else if (list is T[])
            throw new LuaCallException("an array cannot grow");
        else
            list.Add(value);
        return true;
    }

    // As of a table. Where nil is a value itself, it is set as any other.
    private static bool RemoveLast(IList<T> list)
    {
        if (list is T[])
            throw new LuaCallException("an array cannot shrink");
        list.RemoveAt(list.Count - 1);
        return true;
    }
}
