using System.Runtime.InteropServices;

namespace LuaBindGen.Native;

/// <summary>The functions that open Lua's standard libraries. They raise, so Lua calls them, under protection.</summary>
internal static class LibraryFunctions
{
    private static readonly nint Lua = NativeLibrary.Load("lua54", typeof(LibraryFunctions).Assembly, searchPath: null);

    /// <summary>The address of <c>luaopen_name</c>.</summary>
    internal static nint Find(string library) => NativeLibrary.GetExport(Lua, "luaopen_" + library);
}
