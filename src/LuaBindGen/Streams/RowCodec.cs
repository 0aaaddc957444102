using System.Diagnostics.CodeAnalysis;
using LuaBindGen.CompilerServices;

namespace LuaBindGen.Streams;

/// <summary>The codec of what is several values at once: an element of a stream that is a tuple.</summary>
internal abstract class RowCodec<T> : LuaCodec<T>
{
    public override string Expected => "values";

    /// <summary>How many values.</summary>
    internal abstract int Count { get; }

    /// <summary>Reads them, from a slot on.</summary>
    /// <param name="call">The call.</param>
    /// <param name="first">The first slot.</param>
    /// <param name="number">The number of the item, for messages.</param>
    internal abstract T Read(ref LuaCall call, int first, int number);

    // It is no part of anything but a stream.
    public override bool TryRead(ref LuaCall call, int index, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return false;
    }
}

/// <inheritdoc/>
internal sealed class RowCodec<T1, T2>(LuaCodec<T1> first, LuaCodec<T2> second) : RowCodec<(T1, T2)>
{
    internal override int Count => 2;

    public override void Push(ref LuaCall call, (T1, T2) value)
    {
        call.PushAny(first, value.Item1);
        call.PushAny(second, value.Item2);
    }

    internal override (T1, T2) Read(ref LuaCall call, int index, int number) =>
        (call.Item(index, first, number, "value 1 of "), call.Item(index + 1, second, number, "value 2 of "));
}

/// <inheritdoc/>
internal sealed class RowCodec<T1, T2, T3>(LuaCodec<T1> first, LuaCodec<T2> second, LuaCodec<T3> third) : RowCodec<(T1, T2, T3)>
{
    internal override int Count => 3;

    public override void Push(ref LuaCall call, (T1, T2, T3) value)
    {
        call.PushAny(first, value.Item1);
        call.PushAny(second, value.Item2);
        call.PushAny(third, value.Item3);
    }

    internal override (T1, T2, T3) Read(ref LuaCall call, int index, int number) =>
        (call.Item(index, first, number, "value 1 of "), call.Item(index + 1, second, number, "value 2 of "), call.Item(index + 2, third, number, "value 3 of "));
}

/// <inheritdoc/>
internal sealed class PairCodec<TKey, TValue>(LuaCodec<TKey> key, LuaCodec<TValue> value) : RowCodec<KeyValuePair<TKey, TValue>>
{
    internal override int Count => 2;

    public override void Push(ref LuaCall call, KeyValuePair<TKey, TValue> pair)
    {
        call.PushAny(key, pair.Key);
        call.PushAny(value, pair.Value);
    }

    internal override KeyValuePair<TKey, TValue> Read(ref LuaCall call, int index, int number) =>
        new(call.Item(index, key, number, "the key of "), call.Item(index + 1, value, number, "the value of "));
}
