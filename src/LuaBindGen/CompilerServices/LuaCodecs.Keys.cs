using System.Collections.Immutable;
using LuaBindGen.CompilerServices.Codecs;

namespace LuaBindGen.CompilerServices;

// Sets: their values as keys of true. Dictionaries: their keys.
public static partial class LuaCodecs
{
    /// <summary>A set.</summary>
    /// <typeparam name="T">Its values.</typeparam>
    /// <param name="element">Their codec.</param>
    /// <returns>The codec.</returns>
    public static LuaCodec<HashSet<T>> HashSet<T>(LuaCodec<T> element) => new SetCodec<HashSet<T>, T>(element, static items => items);

    /// <summary>A set by its interface.</summary>
    /// <inheritdoc cref="HashSet{T}(LuaCodec{T})"/>
    public static LuaCodec<ISet<T>> ISet<T>(LuaCodec<T> element) => new SetCodec<ISet<T>, T>(element, static items => items);

    /// <summary>A set by its interface.</summary>
    /// <inheritdoc cref="HashSet{T}(LuaCodec{T})"/>
    public static LuaCodec<IReadOnlySet<T>> IReadOnlySet<T>(LuaCodec<T> element) => new SetCodec<IReadOnlySet<T>, T>(element, static items => items);

    /// <summary>A sorted set.</summary>
    /// <inheritdoc cref="HashSet{T}(LuaCodec{T})"/>
    public static LuaCodec<SortedSet<T>> SortedSet<T>(LuaCodec<T> element) => new SetCodec<SortedSet<T>, T>(element, static items => new SortedSet<T>(items));

    /// <summary>An immutable set.</summary>
    /// <inheritdoc cref="HashSet{T}(LuaCodec{T})"/>
    public static LuaCodec<ImmutableHashSet<T>> ImmutableHashSet<T>(LuaCodec<T> element) => new SetCodec<ImmutableHashSet<T>, T>(element, static items => [.. items]);

    /// <summary>A dictionary.</summary>
    /// <typeparam name="TKey">Its keys.</typeparam>
    /// <typeparam name="TValue">Its values.</typeparam>
    /// <param name="key">The codec of its keys.</param>
    /// <param name="value">The codec of its values.</param>
    /// <returns>The codec.</returns>
    public static LuaCodec<Dictionary<TKey, TValue>> Dictionary<TKey, TValue>(LuaCodec<TKey> key, LuaCodec<TValue> value)
        where TKey : notnull =>
        new DictionaryCodec<Dictionary<TKey, TValue>, TKey, TValue>(key, value, static items => items);

    /// <summary>A dictionary by its interface.</summary>
    /// <inheritdoc cref="Dictionary{TKey, TValue}(LuaCodec{TKey}, LuaCodec{TValue})"/>
    public static LuaCodec<IDictionary<TKey, TValue>> IDictionary<TKey, TValue>(LuaCodec<TKey> key, LuaCodec<TValue> value)
        where TKey : notnull =>
        new DictionaryCodec<IDictionary<TKey, TValue>, TKey, TValue>(key, value, static items => items);

    /// <summary>A dictionary by its interface.</summary>
    /// <inheritdoc cref="Dictionary{TKey, TValue}(LuaCodec{TKey}, LuaCodec{TValue})"/>
    public static LuaCodec<IReadOnlyDictionary<TKey, TValue>> IReadOnlyDictionary<TKey, TValue>(LuaCodec<TKey> key, LuaCodec<TValue> value)
        where TKey : notnull =>
        new DictionaryCodec<IReadOnlyDictionary<TKey, TValue>, TKey, TValue>(key, value, static items => items);

    /// <summary>A sorted dictionary.</summary>
    /// <inheritdoc cref="Dictionary{TKey, TValue}(LuaCodec{TKey}, LuaCodec{TValue})"/>
    public static LuaCodec<SortedDictionary<TKey, TValue>> SortedDictionary<TKey, TValue>(LuaCodec<TKey> key, LuaCodec<TValue> value)
        where TKey : notnull =>
        new DictionaryCodec<SortedDictionary<TKey, TValue>, TKey, TValue>(key, value, static items => new SortedDictionary<TKey, TValue>(items));

    /// <summary>An immutable dictionary.</summary>
    /// <inheritdoc cref="Dictionary{TKey, TValue}(LuaCodec{TKey}, LuaCodec{TValue})"/>
    public static LuaCodec<ImmutableDictionary<TKey, TValue>> ImmutableDictionary<TKey, TValue>(LuaCodec<TKey> key, LuaCodec<TValue> value)
        where TKey : notnull =>
        new DictionaryCodec<ImmutableDictionary<TKey, TValue>, TKey, TValue>(key, value, static items => items.ToImmutableDictionary());

    /// <summary>Pairs as a sequence: in Lua a table with their keys.</summary>
    /// <inheritdoc cref="Dictionary{TKey, TValue}(LuaCodec{TKey}, LuaCodec{TValue})"/>
    public static LuaCodec<IEnumerable<KeyValuePair<TKey, TValue>>> Pairs<TKey, TValue>(LuaCodec<TKey> key, LuaCodec<TValue> value)
        where TKey : notnull =>
        new DictionaryCodec<IEnumerable<KeyValuePair<TKey, TValue>>, TKey, TValue>(key, value, static items => items);
}
