using System.Collections.Immutable;
using LuaBindGen.CompilerServices.Codecs;

namespace LuaBindGen.CompilerServices;

// Lists: tables of 1 to n.
public static partial class LuaCodecs
{
    /// <summary>An array.</summary>
    /// <typeparam name="T">Its elements.</typeparam>
    /// <param name="element">Their codec.</param>
    /// <returns>The codec.</returns>
    public static LuaCodec<T[]> Array<T>(LuaCodec<T> element) => new SequenceCodec<T[], T>(element, static items => [.. items]);

    /// <summary>A list.</summary>
    /// <inheritdoc cref="Array{T}(LuaCodec{T})"/>
    public static LuaCodec<List<T>> List<T>(LuaCodec<T> element) => new SequenceCodec<List<T>, T>(element, static items => items);

    /// <summary>A list by its interface.</summary>
    /// <inheritdoc cref="Array{T}(LuaCodec{T})"/>
    public static LuaCodec<IList<T>> IList<T>(LuaCodec<T> element) => new SequenceCodec<IList<T>, T>(element, static items => items);

    /// <summary>A collection by its interface: in Lua a list.</summary>
    /// <inheritdoc cref="Array{T}(LuaCodec{T})"/>
    public static LuaCodec<ICollection<T>> ICollection<T>(LuaCodec<T> element) => new SequenceCodec<ICollection<T>, T>(element, static items => items);

    /// <summary>A list by its interface.</summary>
    /// <inheritdoc cref="Array{T}(LuaCodec{T})"/>
    public static LuaCodec<IReadOnlyList<T>> IReadOnlyList<T>(LuaCodec<T> element) =>
        new SequenceCodec<IReadOnlyList<T>, T>(element, static items => items);

    /// <summary>A collection by its interface: in Lua a list.</summary>
    /// <inheritdoc cref="Array{T}(LuaCodec{T})"/>
    public static LuaCodec<IReadOnlyCollection<T>> IReadOnlyCollection<T>(LuaCodec<T> element) =>
        new SequenceCodec<IReadOnlyCollection<T>, T>(element, static items => items);

    /// <summary>A sequence: in Lua a list, which is made at once.</summary>
    /// <inheritdoc cref="Array{T}(LuaCodec{T})"/>
    public static LuaCodec<IEnumerable<T>> IEnumerable<T>(LuaCodec<T> element) => new SequenceCodec<IEnumerable<T>, T>(element, static items => items);

    /// <summary>An immutable array; the default one, which has no items to ask for, is nil.</summary>
    /// <inheritdoc cref="Array{T}(LuaCodec{T})"/>
    public static LuaCodec<ImmutableArray<T>> ImmutableArray<T>(LuaCodec<T> element) => new ImmutableArrayCodec<T>(element);

    /// <summary>An immutable list.</summary>
    /// <inheritdoc cref="Array{T}(LuaCodec{T})"/>
    public static LuaCodec<ImmutableList<T>> ImmutableList<T>(LuaCodec<T> element) =>
        new SequenceCodec<ImmutableList<T>, T>(element, static items => [.. items]);

    /// <summary>A queue: the first to leave it is the first of the list.</summary>
    /// <inheritdoc cref="Array{T}(LuaCodec{T})"/>
    public static LuaCodec<Queue<T>> Queue<T>(LuaCodec<T> element) => new SequenceCodec<Queue<T>, T>(element, static items => new Queue<T>(items));

    /// <summary>A stack: the first to leave it is the first of the list.</summary>
    /// <inheritdoc cref="Array{T}(LuaCodec{T})"/>
    public static LuaCodec<Stack<T>> Stack<T>(LuaCodec<T> element) => new SequenceCodec<Stack<T>, T>(
        element,
        static items =>
        {
            items.Reverse();
            return new Stack<T>(items);
        });
}
