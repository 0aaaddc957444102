using LuaBindGen.CompilerServices.Codecs;

namespace LuaBindGen.CompilerServices;

// Numbers.
public static partial class LuaCodecs
{
    /// <summary><see cref="sbyte"/>.</summary>
    public static LuaCodec<sbyte> SByte { get; } = new LeafCodec<sbyte>(
        "integer from -128 to 127", static (ref call, index, out value) => call.TryRead(index, out value), static (ref call, value) => call.Push(value));

    /// <summary><see cref="byte"/>.</summary>
    public static LuaCodec<byte> Byte { get; } = new LeafCodec<byte>(
        "integer from 0 to 255", static (ref call, index, out value) => call.TryRead(index, out value), static (ref call, value) => call.Push(value));

    /// <summary><see cref="short"/>.</summary>
    public static LuaCodec<short> Int16 { get; } = new LeafCodec<short>(
        "16-bit integer", static (ref call, index, out value) => call.TryRead(index, out value), static (ref call, value) => call.Push(value));

    /// <summary><see cref="ushort"/>.</summary>
    public static LuaCodec<ushort> UInt16 { get; } = new LeafCodec<ushort>(
        "unsigned 16-bit integer", static (ref call, index, out value) => call.TryRead(index, out value), static (ref call, value) => call.Push(value));

    /// <summary><see cref="int"/>.</summary>
    public static LuaCodec<int> Int32 { get; } = new LeafCodec<int>(
        "32-bit integer", static (ref call, index, out value) => call.TryRead(index, out value), static (ref call, value) => call.Push(value));

    /// <summary><see cref="uint"/>.</summary>
    public static LuaCodec<uint> UInt32 { get; } = new LeafCodec<uint>(
        "unsigned 32-bit integer", static (ref call, index, out value) => call.TryRead(index, out value), static (ref call, value) => call.Push(value));

    /// <summary><see cref="long"/>.</summary>
    public static LuaCodec<long> Int64 { get; } = new LeafCodec<long>(
        "integer", static (ref call, index, out value) => call.TryRead(index, out value), static (ref call, value) => call.Push(value));

    /// <summary><see cref="ulong"/>.</summary>
    public static LuaCodec<ulong> UInt64 { get; } = new LeafCodec<ulong>(
        "non-negative integer", static (ref call, index, out value) => call.TryRead(index, out value), static (ref call, value) => call.Push(value));

    /// <summary><see cref="nint"/>.</summary>
    public static LuaCodec<nint> IntPtr { get; } = new LeafCodec<nint>(
        "integer", static (ref call, index, out value) => call.TryRead(index, out value), static (ref call, value) => call.Push(value));

    /// <summary><see cref="nuint"/>.</summary>
    public static LuaCodec<nuint> UIntPtr { get; } = new LeafCodec<nuint>(
        "non-negative integer", static (ref call, index, out value) => call.TryRead(index, out value), static (ref call, value) => call.Push(value));

    /// <summary><see cref="float"/>.</summary>
    public static LuaCodec<float> Single { get; } = new LeafCodec<float>(
        "32-bit float", static (ref call, index, out value) => call.TryRead(index, out value), static (ref call, value) => call.Push(value));

    /// <summary><see cref="double"/>.</summary>
    public static LuaCodec<double> Double { get; } = new LeafCodec<double>(
        "number", static (ref call, index, out value) => call.TryRead(index, out value), static (ref call, value) => call.Push(value));
}
