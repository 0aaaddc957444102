using System.Collections;

namespace LuaBindGen;

/// <summary>All results of a chunk or a function.</summary>
/// <remarks>Disposing it disposes the handles among them.</remarks>
public sealed class LuaResults : IReadOnlyList<LuaValue>, IDisposable
{
    private readonly LuaValue[] _values;

    internal LuaResults(LuaValue[] values) => _values = values;

    /// <summary>How many there are; trailing nils count.</summary>
    public int Count => _values.Length;

    /// <summary>One of them.</summary>
    /// <param name="index">From 0 on.</param>
    /// <returns>The result; nil beyond the last, as in Lua.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
    public LuaValue this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            return index < _values.Length ? _values[index] : default;
        }
    }

    /// <summary>One of them as <typeparamref name="T"/>.</summary>
    /// <typeparam name="T">A type that Lua values become.</typeparam>
    /// <param name="index">From 0 on.</param>
    /// <returns>The result.</returns>
    /// <exception cref="LuaConversionException">It is something else.</exception>
    public T Get<T>(int index) => this[index].As<T>();

    /// <inheritdoc/>
    public IEnumerator<LuaValue> GetEnumerator() => ((IEnumerable<LuaValue>)_values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Disposes the handles among the results.</summary>
    public void Dispose()
    {
        foreach (var value in _values)
            value.Dispose();
    }
}
