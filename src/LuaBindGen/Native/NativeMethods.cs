using System.Runtime.InteropServices;

namespace LuaBindGen.Native;

/// <summary>The functions of Lua 5.4 that managed code may call, over KeraLua's binaries.</summary>
/// <remarks>
/// Each is marked by the third indicator of the reference manual (§4.6). <c>-</c> never raises. <c>m</c> raises only when
/// memory runs out, which our allocator never reports while managed code is the caller. None that raises otherwise (<c>v</c>)
/// or that runs Lua code unprotected (<c>e</c>) is declared at all: what is not declared cannot be called by mistake.
/// SuppressGCTransition stands only where the function neither allocates, nor calls back, nor raises, nor runs long.
/// Safe by construction: every pointer passed is a live lua_State, which <see cref="LuaStack"/> and its callers see to.
/// </remarks>
internal static unsafe partial class NativeMethods
{
    private const string Library = "lua54";

    // States and coroutines.
    [LibraryImport(Library)] internal static partial nint luaL_newstate();                                     // -
    [LibraryImport(Library)] internal static partial void lua_close(nint state);                               // -
    [LibraryImport(Library)] internal static partial nint lua_newthread(nint state);                           // m
    [LibraryImport(Library)] internal static partial int lua_closethread(nint state, nint from);               // -
    [LibraryImport(Library)] internal static partial int lua_resume(nint state, nint from, int arguments, int* results); // -
    [LibraryImport(Library)] internal static partial void lua_xmove(nint from, nint to, int count);            // -
    [LibraryImport(Library), SuppressGCTransition] internal static partial int lua_isyieldable(nint state);    // -

    // Calls.
    [LibraryImport(Library)] internal static partial int lua_pcallk(nint state, int arguments, int results, int handler, nint context, nint continuation); // -
    [LibraryImport(Library)] internal static partial int luaL_loadbufferx(nint state, byte* text, nuint size, byte* name, byte* mode); // -
    [LibraryImport(Library)] internal static partial int lua_dump(nint state, nint writer, nint data, int strip); // -
    [LibraryImport(Library), SuppressGCTransition] internal static partial void lua_toclose(nint state, int index); // v: only on a value whose __close is there

    // The stack.
    [LibraryImport(Library), SuppressGCTransition] internal static partial int lua_checkstack(nint state, int count); // -: at the worst the stack is moved
    [LibraryImport(Library), SuppressGCTransition] internal static partial int lua_gettop(nint state);         // -
    [LibraryImport(Library), SuppressGCTransition] internal static partial void lua_settop(nint state, int index); // e: never below a to-be-closed slot
    [LibraryImport(Library), SuppressGCTransition] internal static partial void lua_rotate(nint state, int index, int count); // -
    [LibraryImport(Library), SuppressGCTransition] internal static partial void lua_pushvalue(nint state, int index); // -

    // Reading.
    [LibraryImport(Library), SuppressGCTransition] internal static partial int lua_type(nint state, int index); // -
    [LibraryImport(Library), SuppressGCTransition] internal static partial int lua_isinteger(nint state, int index); // -
    [LibraryImport(Library), SuppressGCTransition] internal static partial int lua_toboolean(nint state, int index); // -
    [LibraryImport(Library), SuppressGCTransition] internal static partial long lua_tointegerx(nint state, int index, int* isInteger); // -
    [LibraryImport(Library), SuppressGCTransition] internal static partial double lua_tonumberx(nint state, int index, int* isNumber); // -
    [LibraryImport(Library), SuppressGCTransition] internal static partial byte* lua_tolstring(nint state, int index, nuint* size); // m: only on a string, where it is -
    [LibraryImport(Library), SuppressGCTransition] internal static partial void* lua_touserdata(nint state, int index); // -
    [LibraryImport(Library), SuppressGCTransition] internal static partial void* lua_topointer(nint state, int index); // -
    [LibraryImport(Library), SuppressGCTransition] internal static partial nint lua_tothread(nint state, int index); // -
    [LibraryImport(Library), SuppressGCTransition] internal static partial nint lua_tocfunction(nint state, int index); // -
    [LibraryImport(Library), SuppressGCTransition] internal static partial ulong lua_rawlen(nint state, int index); // -

    // Pushing.
    [LibraryImport(Library), SuppressGCTransition] internal static partial void lua_pushnil(nint state);       // -
    [LibraryImport(Library), SuppressGCTransition] internal static partial void lua_pushboolean(nint state, int value); // -
    [LibraryImport(Library), SuppressGCTransition] internal static partial void lua_pushinteger(nint state, long value); // -
    [LibraryImport(Library), SuppressGCTransition] internal static partial void lua_pushnumber(nint state, double value); // -
    [LibraryImport(Library), SuppressGCTransition] internal static partial void lua_pushlightuserdata(nint state, nint value); // -
    [LibraryImport(Library)] internal static partial byte* lua_pushlstring(nint state, byte* text, nuint size); // m
    [LibraryImport(Library)] internal static partial void lua_pushcclosure(nint state, nint function, int upvalues); // m
    // The same without upvalues: a value like any other, of which nothing is allocated.
    [LibraryImport(Library, EntryPoint = "lua_pushcclosure"), SuppressGCTransition] internal static partial void lua_pushcfunction(nint state, nint function, int none); // -
    [LibraryImport(Library)] internal static partial void* lua_newuserdatauv(nint state, nuint size, int values); // m
    [LibraryImport(Library)] internal static partial void lua_createtable(nint state, int array, int record);  // m

    // Tables, raw.
    [LibraryImport(Library, EntryPoint = "lua_next"), SuppressGCTransition] internal static partial int lua_next_of_own_key(nint state, int index); // v: only with nil, or the key that it gave before, of a table in which nothing was written since
    [LibraryImport(Library), SuppressGCTransition] internal static partial int lua_rawget(nint state, int index); // -
    [LibraryImport(Library), SuppressGCTransition] internal static partial int lua_rawgeti(nint state, int index, long key); // -
    [LibraryImport(Library)] internal static partial void lua_rawset(nint state, int index);                   // m: the key neither nil nor NaN
    [LibraryImport(Library)] internal static partial void lua_rawseti(nint state, int index, long key);        // m
    // The same for a key that has its place already: at the very worst the table grows, and growing runs no finalizers.
    [LibraryImport(Library, EntryPoint = "lua_rawseti"), SuppressGCTransition] internal static partial void lua_rawreplacei(nint state, int index, long key); // m
    [LibraryImport(Library), SuppressGCTransition] internal static partial int lua_getmetatable(nint state, int index); // -
    [LibraryImport(Library)] internal static partial int lua_setmetatable(nint state, int index);              // -
    [LibraryImport(Library)] internal static partial int luaL_ref(nint state, int index);                      // m
    [LibraryImport(Library)] internal static partial void luaL_unref(nint state, int index, int reference);    // -

    // Debug interface.
    [LibraryImport(Library), SuppressGCTransition] internal static partial int lua_getstack(nint state, int level, Activation* activation); // -
    [LibraryImport(Library)] internal static partial int lua_getinfo(nint state, byte* what, Activation* activation); // m
    [LibraryImport(Library), SuppressGCTransition] internal static partial byte* lua_getlocal(nint state, Activation* activation, int index); // -
    [LibraryImport(Library), SuppressGCTransition] internal static partial byte* lua_getupvalue(nint state, int index, int upvalue); // -
    [LibraryImport(Library), SuppressGCTransition] internal static partial byte* lua_setlocal(nint state, Activation* activation, int index); // -
    [LibraryImport(Library, EntryPoint = "lua_yieldk")] internal static partial int lua_yield_in_hook(nint state, int results, nint context, nint continuation); // v: only in a count hook, where it returns
    [LibraryImport(Library), SuppressGCTransition] internal static partial void lua_sethook(nint state, nint hook, int mask, int count); // -
    [LibraryImport(Library)] internal static partial void luaL_traceback(nint state, nint of, byte* message, int level); // m
}
