using LuaBindGen.CompilerServices.Codecs;
using LuaBindGen.Objects.Views;

namespace LuaBindGen.CompilerServices;

// Collections that scripts see as they are, not as copies. Where a script passes a table, it is copied.
public static partial class LuaCodecs
{
    /// <summary>A list or an array.</summary>
    /// <typeparam name="TCollection">Its type.</typeparam>
    /// <typeparam name="T">Its elements.</typeparam>
    /// <param name="copy">The codec that copies.</param>
    /// <param name="element">The codec of its elements.</param>
    /// <returns>The codec.</returns>
    public static LuaCodec<TCollection> ListView<TCollection, T>(LuaCodec<TCollection> copy, LuaCodec<T> element)
        where TCollection : class, IEnumerable<T> => new ViewCodec<TCollection>(copy, new ListView<TCollection, T>(element));

    /// <summary>A set.</summary>
    /// <inheritdoc cref="ListView{TCollection, T}(LuaCodec{TCollection}, LuaCodec{T})"/>
    public static LuaCodec<TCollection> SetView<TCollection, T>(LuaCodec<TCollection> copy, LuaCodec<T> element)
        where TCollection : class, IEnumerable<T> => new ViewCodec<TCollection>(copy, new SetView<TCollection, T>(element));

    /// <summary>A dictionary.</summary>
    /// <typeparam name="TCollection">Its type.</typeparam>
    /// <typeparam name="TKey">Its keys.</typeparam>
    /// <typeparam name="TValue">Its values.</typeparam>
    /// <param name="copy">The codec that copies.</param>
    /// <param name="key">The codec of its keys.</param>
    /// <param name="value">The codec of its values.</param>
    /// <returns>The codec.</returns>
    public static LuaCodec<TCollection> DictionaryView<TCollection, TKey, TValue>(LuaCodec<TCollection> copy, LuaCodec<TKey> key, LuaCodec<TValue> value)
        where TCollection : class, IEnumerable<KeyValuePair<TKey, TValue>>
        where TKey : notnull => new ViewCodec<TCollection>(copy, new DictionaryView<TCollection, TKey, TValue>(key, value));
}
