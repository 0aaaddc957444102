using System.Threading.Channels;
using LuaBindGen.CompilerServices.Codecs;
using LuaBindGen.Streams;

namespace LuaBindGen.CompilerServices;

// Asynchronous sequences.
public static partial class LuaCodecs
{
    /// <summary>An asynchronous sequence: a stream in Lua, and a generator function or a coroutine where one is wanted.</summary>
    /// <typeparam name="T">Its elements.</typeparam>
    /// <param name="element">Their codec.</param>
    /// <returns>The codec.</returns>
    public static LuaCodec<IAsyncEnumerable<T>> Stream<T>(LuaCodec<T> element) => new StreamCodec<T>(element);

    /// <summary>What is read from a channel: a stream in Lua.</summary>
    /// <inheritdoc cref="Stream{T}"/>
    public static LuaCodec<ChannelReader<T>> Channel<T>(LuaCodec<T> element) => new ChannelCodec<T>(element);

    /// <summary>An element of a stream that is several values.</summary>
    /// <typeparam name="T1">The first value.</typeparam>
    /// <typeparam name="T2">The second value.</typeparam>
    /// <param name="first">Its codec.</param>
    /// <param name="second">Its codec.</param>
    /// <returns>The codec.</returns>
    public static LuaCodec<(T1, T2)> Row<T1, T2>(LuaCodec<T1> first, LuaCodec<T2> second) => new RowCodec<T1, T2>(first, second);

    /// <typeparam name="T1">The first value.</typeparam>
    /// <typeparam name="T2">The second value.</typeparam>
    /// <typeparam name="T3">The third value.</typeparam>
    /// <param name="first">Its codec.</param>
    /// <param name="second">Its codec.</param>
    /// <param name="third">Its codec.</param>
    /// <inheritdoc cref="Row{T1, T2}"/>
    public static LuaCodec<(T1, T2, T3)> Row<T1, T2, T3>(LuaCodec<T1> first, LuaCodec<T2> second, LuaCodec<T3> third) => new RowCodec<T1, T2, T3>(first, second, third);

    /// <summary>An element of a stream that is a key and its value.</summary>
    /// <typeparam name="TKey">The key.</typeparam>
    /// <typeparam name="TValue">The value.</typeparam>
    /// <param name="key">Its codec.</param>
    /// <param name="value">Its codec.</param>
    /// <returns>The codec.</returns>
    public static LuaCodec<KeyValuePair<TKey, TValue>> Pair<TKey, TValue>(LuaCodec<TKey> key, LuaCodec<TValue> value) => new PairCodec<TKey, TValue>(key, value);
}
