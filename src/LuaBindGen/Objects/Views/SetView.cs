using LuaBindGen.CompilerServices;

namespace LuaBindGen.Objects.Views;

/// <summary>A set as scripts see it: true for what is in it; true adds, nil and false remove.</summary>
internal sealed class SetView<TCollection, T>(LuaCodec<T> element) : CollectionView("set", typeof(TCollection))
{
    private static readonly bool IsReadOnly = typeof(TCollection) == typeof(IReadOnlySet<T>);

    internal override int Count(object collection) => collection is ICollection<T> items ? items.Count : ((IReadOnlyCollection<T>)collection).Count;

    internal override void Get(ref LuaCall call, object collection, int key)
    {
        if (call.TryReadAs(key, element, out var value) && (collection is ICollection<T> items ? items.Contains(value) : ((IReadOnlySet<T>)collection).Contains(value)))
            call.Push(true);
        else
            call.Stack.PushNil();
    }

    internal override bool TrySet(ref LuaCall call, object collection, int key, out string expected)
    {
        expected = element.Expected + " as key";
        if (IsReadOnly || collection is not ICollection<T> { IsReadOnly: false } items)
            throw new LuaCallException("the set is read-only");
        if (!call.TryReadAs(key, element, out var value))
        {
            call.NoteWrong(expected, key);
            return false;
        }

        expected = "true, false or nil";
        var isIn = false;
        if (!call.IsAbsent(key + 1) && !call.TryRead(key + 1, out isIn))
            return false;
        if (!isIn)
            _ = items.Remove(value);
        else if (!items.Contains(value))
            items.Add(value);
        return true;
    }

    internal override void EachKey(ref LuaCall call, object collection, KeyTaker take)
    {
        foreach (var item in (IEnumerable<T>)collection)
        {
            element.Push(ref call, item);
            take(ref call);
        }
    }
}
