using System.ComponentModel;
using LuaBindGen.CompilerServices.Codecs;
using LuaBindGen.Native;

namespace LuaBindGen.CompilerServices;

/// <summary>The codecs of the types that cross the border by themselves, for generated code.</summary>
/// <remarks>Immutable, and the same for all states and threads. Each reads and pushes exactly what <see cref="LuaCall"/> does for a parameter of the type.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class LuaCodecs
{
    /// <summary><see cref="bool"/>.</summary>
    public static LuaCodec<bool> Boolean { get; } = new LeafCodec<bool>(
        "boolean", static (ref call, index, out value) => call.TryRead(index, out value), static (ref call, value) => call.Push(value));

    /// <summary><see cref="char"/>.</summary>
    public static LuaCodec<char> Char { get; } = new LeafCodec<char>(
        "string of one character", static (ref call, index, out value) => call.TryRead(index, out value), static (ref call, value) => call.Push(value));

    /// <summary><see cref="string"/>.</summary>
    public static LuaCodec<string> String { get; } = new LeafCodec<string>(
        "string", static (ref call, index, out value) => call.TryRead(index, out value), static (ref call, value) => call.Push(value))
    {
        CopiesText = true,
    };

    /// <summary><c>byte[]</c>: the bytes of a string.</summary>
    public static LuaCodec<byte[]> Bytes { get; } = new LeafCodec<byte[]>(
        "string", static (ref call, index, out value) => call.TryRead(index, out value), static (ref call, value) => call.Push(value))
    {
        CopiesText = true,
    };

    /// <summary><c>ReadOnlyMemory&lt;byte&gt;</c>: the bytes of a string.</summary>
    public static LuaCodec<ReadOnlyMemory<byte>> ReadOnlyMemory { get; } = new LeafCodec<ReadOnlyMemory<byte>>(
        "string", static (ref call, index, out value) => call.TryRead(index, out value), static (ref call, value) => call.Push(value))
    {
        CopiesText = true,
    };

    /// <summary><see cref="LuaValue"/>: any value.</summary>
    public static LuaCodec<LuaValue> Value { get; } = new LeafCodec<LuaValue>(
        "value", static (ref call, index, out value) => call.TryRead(index, out value), static (ref call, value) => call.Push(value))
    {
        HasNil = true,
        MakesHandles = true,
        CopiesText = true,
    };

    /// <summary><see cref="LuaTable"/>: a handle.</summary>
    public static LuaCodec<LuaTable> Table { get; } = new LeafCodec<LuaTable>(
        "table", static (ref call, index, out value) => call.TryRead(index, out value), static (ref call, value) => call.Push(value))
    {
        MakesHandles = true,
    };

    /// <summary><see cref="LuaFunction"/>: a handle.</summary>
    public static LuaCodec<LuaFunction> Function { get; } = new LeafCodec<LuaFunction>(
        "function", static (ref call, index, out value) => call.TryRead(index, out value), static (ref call, value) => call.Push(value))
    {
        MakesHandles = true,
    };

    /// <summary><see cref="LuaThread"/>: a handle.</summary>
    public static LuaCodec<LuaThread> Thread { get; } = new LeafCodec<LuaThread>(
        "coroutine", static (ref call, index, out value) => call.TryRead(index, out value), static (ref call, value) => call.Push(value))
    {
        MakesHandles = true,
    };

    /// <summary>An enum.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="names">Its values.</param>
    /// <returns>The codec.</returns>
    public static LuaCodec<T> Enum<T>(LuaEnum<T> names)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(names);
        return new LeafCodec<T>(
            names.Definition.Name,
            (ref call, index, out value) => call.TryRead(index, names, out value),
            (ref call, value) => call.Push(StructAccess.ToBits(value, names.Definition.IsSigned)));
    }

    /// <summary>An exported class or interface.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="name">Its name in Lua.</param>
    /// <returns>The codec.</returns>
    public static LuaCodec<T> Exported<T>(string name)
        where T : class => new LeafCodec<T>(
            name, static (ref call, index, out value) => call.TryReadObject(index, out value), static (ref call, value) => call.PushObject(value));

    /// <summary>An exported struct.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="name">Its name in Lua.</param>
    /// <returns>The codec.</returns>
    public static LuaCodec<T> ExportedStruct<T>(string name)
        where T : struct => new LeafCodec<T>(
            name, static (ref call, index, out value) => call.TryReadStruct(index, out value), static (ref call, value) => call.PushStruct(value));

    /// <summary>A struct with a question mark: nil is null.</summary>
    /// <typeparam name="T">The struct.</typeparam>
    /// <param name="own">Its codec.</param>
    /// <returns>The codec.</returns>
    public static LuaCodec<T?> Nullable<T>(LuaCodec<T> own)
        where T : struct => new NullableCodec<T>(own);

    /// <summary>A reference that may be null: nil is null.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="own">Its codec.</param>
    /// <returns>The codec.</returns>
    public static LuaCodec<T?> OrNil<T>(LuaCodec<T> own)
        where T : class => new OrNilCodec<T>(own);
}
