using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace LuaBindGen.Benchmarks.Peers;

/// <summary>The few functions of Lua that the C peer is driven with.</summary>
internal static unsafe partial class NativeLua
{
    private const string Library = "lua54";
    private const int Registry = -1001000;

    [LibraryImport(Library)] internal static partial nint luaL_newstate();
    [LibraryImport(Library)] internal static partial void luaL_openlibs(nint state);
    [LibraryImport(Library)] internal static partial void lua_close(nint state);
    [LibraryImport(Library)] private static partial int luaL_loadbufferx(nint state, byte* text, nuint size, byte* name, byte* mode);
    [LibraryImport(Library)] private static partial int lua_pcallk(nint state, int arguments, int results, int handler, nint context, nint continuation);
    [LibraryImport(Library)] private static partial nint lua_newthread(nint state);
    [LibraryImport(Library)] private static partial void lua_xmove(nint from, nint to, int count);
    [LibraryImport(Library)] private static partial int lua_resume(nint state, nint from, int arguments, int* results);
    [LibraryImport(Library)] private static partial void lua_settop(nint state, int index);
    [LibraryImport(Library)] private static partial void lua_pushinteger(nint state, long value);
    [LibraryImport(Library)] private static partial void lua_pushcclosure(nint state, nint function, int upvalues);
    [LibraryImport(Library)] private static partial long lua_tointegerx(nint state, int index, int* isInteger);
    [LibraryImport(Library)] private static partial byte* lua_tolstring(nint state, int index, nuint* size);
    [LibraryImport(Library)] private static partial int lua_rawgeti(nint state, int index, long key);
    [LibraryImport(Library)] private static partial int luaL_ref(nint state, int index);

    /// <summary>The address of a function of the library.</summary>
    internal static nint Find(string name) => NativeLibrary.GetExport(NativeLibrary.Load(Library, typeof(NativeLua).Assembly, null), name);

    /// <summary>Keeps a compiled chunk.</summary>
    internal static int Load(nint state, string chunk)
    {
        var text = Encoding.UTF8.GetBytes(chunk);
        fixed (byte* start = text)
        fixed (byte* name = "=benchmark\0"u8)
            Check(state, luaL_loadbufferx(state, start, (nuint)text.Length, name, null));
        return luaL_ref(state, Registry);
    }

    /// <summary>Keeps a C function.</summary>
    internal static int Keep(nint state, nint function)
    {
        lua_pushcclosure(state, function, 0);
        return luaL_ref(state, Registry);
    }

    /// <summary>Calls what is kept with what is kept (0 for nothing) and an integer; the result as an integer.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static long Call(nint state, int function, int argument, long n)
    {
        _ = lua_rawgeti(state, Registry, function);
        if (argument != 0)
            _ = lua_rawgeti(state, Registry, argument);
        lua_pushinteger(state, n);
        Check(state, lua_pcallk(state, argument != 0 ? 2 : 1, 1, 0, 0, 0));
        var result = lua_tointegerx(state, -1, null);
        lua_settop(state, -2);
        return result;
    }

    /// <summary>Runs what is kept in a coroutine, which is resumed with 1 each time that it yields; how often it did.</summary>
    internal static long Resume(nint state, int function, long n)
    {
        var coroutine = lua_newthread(state);
        _ = lua_rawgeti(state, Registry, function);
        lua_xmove(state, coroutine, 1);
        lua_pushinteger(coroutine, n);
        var (yields, results) = (0L, 0);
        while (lua_resume(coroutine, state, 1, &results) == 1)
        {
            yields++;
            lua_settop(coroutine, -results - 1);
            lua_pushinteger(coroutine, 1);
        }
        lua_settop(state, -2);
        return yields;
    }

    private static void Check(nint state, int status)
    {
        if (status != 0)
            throw new InvalidOperationException(Marshal.PtrToStringUTF8((nint)lua_tolstring(state, -1, null)));
    }
}
