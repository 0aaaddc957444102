using System.Runtime.InteropServices;
using static LuaBindGen.Native.NativeMethods;

namespace LuaBindGen.Native;

/// <summary>Loading and calling under protection, the only way by which managed code starts Lua code synchronously.</summary>
internal static unsafe class LuaProtected
{
    /// <summary>Every result there is (LUA_MULTRET).</summary>
    internal const int AllResults = -1;

    /// <summary>Calls the function below the arguments; it cannot yield. [-(arguments + 1), +results, or +1 on an error]</summary>
    /// <param name="stack">The coroutine that is running.</param>
    /// <param name="arguments">How many arguments are on top.</param>
    /// <param name="results">How many results to keep, or <see cref="AllResults"/>.</param>
    /// <param name="handler">The index of a message handler, or 0.</param>
    internal static LuaStatus Call(this LuaStack stack, int arguments, int results, int handler = 0) =>
        (LuaStatus)lua_pcallk(stack.Handle, arguments, results, handler, 0, 0);

    /// <summary>Compiles a chunk of text; bytecode is refused, Lua does not verify it. [-0, +1: a function, or the message]</summary>
    /// <param name="stack">Any coroutine of the state.</param>
    /// <param name="text">The chunk in UTF-8.</param>
    /// <param name="name">Its name, marked as Lua wants it (<c>@file</c>, <c>=name</c>), ending in a zero byte.</param>
    internal static LuaStatus Load(this LuaStack stack, ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        // An empty span has no address; Lua wants one even for no bytes at all.
        ReadOnlySpan<byte> source = text.IsEmpty ? " "u8 : text;
        fixed (byte* start = source)
        fixed (byte* chunkName = name)
        fixed (byte* textOnly = "t\0"u8)
            return (LuaStatus)luaL_loadbufferx(stack.Handle, start, (nuint)source.Length, chunkName, textOnly);
    }

    /// <summary>Loads code that <see cref="Dump"/> has given. Lua does not verify it. [-0, +1: a function, or the message]</summary>
    internal static LuaStatus LoadCode(this LuaStack stack, ReadOnlySpan<byte> code)
    {
        fixed (byte* start = code)
        fixed (byte* noName = "\0"u8)
        fixed (byte* codeOnly = "b\0"u8)
            return (LuaStatus)luaL_loadbufferx(stack.Handle, start, (nuint)code.Length, noName, codeOnly);
    }

    /// <summary>The code of the Lua function on top; null where there is no memory for it. [-0, +0]</summary>
    /// <param name="stack">Any coroutine of the state.</param>
    /// <param name="isStripped">Whether it is without its name and positions.</param>
    internal static byte[]? Dump(this LuaStack stack, bool isStripped = false)
    {
        using var code = new MemoryStream();
        using var handle = new GCHandle<MemoryStream>(code);
        return lua_dump(stack.Handle, Callbacks.WriteCode, GCHandle<MemoryStream>.ToIntPtr(handle), isStripped ? 1 : 0) == 0 ? code.ToArray() : null;
    }
}
