using LuaBindGen.CompilerServices;

namespace LuaBindGen.Objects.Views;

/// <summary>How scripts see a C# collection that is not copied: what reads and writes its items.</summary>
/// <remarks>Immutable, and the same for all states. What it is handed is known to be a collection of its type.</remarks>
internal abstract class CollectionView(string name, Type type)
{
    /// <summary>What messages call the collection.</summary>
    internal string Name => name;

    /// <summary>The type of the collection.</summary>
    internal Type Type => type;

    /// <summary>Whether the keys are 1 to n.</summary>
    internal virtual bool IsList => false;

    /// <summary>How many items there are.</summary>
    internal abstract int Count(object collection);

    /// <summary>Pushes the item of the key at a slot, or nil. [-0, +1]</summary>
    internal abstract void Get(ref LuaCall call, object collection, int key);

    /// <summary>Sets the item of the key at a slot to the value at the next one; false, and noted, where it is no such value. [-0, +0]</summary>
    /// <exception cref="LuaCallException">The collection does not take it.</exception>
    internal abstract bool TrySet(ref LuaCall call, object collection, int key, out string expected);

    /// <summary>Pushes all keys, each once, one after the other to who asks; only where they are not 1 to n.</summary>
    internal virtual void EachKey(ref LuaCall call, object collection, KeyTaker take)
    {
    }

    /// <summary>Takes the key on top. [-1, +0]</summary>
    internal delegate void KeyTaker(ref LuaCall call);
}
