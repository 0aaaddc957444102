using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace LuaBindGen.Native;

/// <summary>The functions that open Lua's standard libraries. They raise, so Lua calls them, under protection.</summary>
internal static class LibraryFunctions
{
    private static readonly nint Lua = NativeLibrary.Load("lua54", typeof(LibraryFunctions).Assembly, searchPath: null);

    // Each state asks for the same ten, and the loader compares names to find one.
    private static readonly ConcurrentDictionary<string, nint> Found = new();

    /// <summary>The address of <c>luaopen_name</c>.</summary>
    internal static nint Find(string library) =>
        Found.GetOrAdd(library, static name => NativeLibrary.GetExport(Lua, "luaopen_" + name));
}
