namespace LuaBindGen.Async;

/// <summary>A small number for each type, by which tables of a state find what belongs to the type without hashing.</summary>
internal static class TypeIndex<T>
{
    /// <summary>The number of <typeparamref name="T"/>.</summary>
    internal static readonly int Value = TypeIndex.Next();
}

/// <summary>Hands out the numbers of types.</summary>
internal static class TypeIndex
{
    private static int _last = -1;

    internal static int Next() => Interlocked.Increment(ref _last);
}
