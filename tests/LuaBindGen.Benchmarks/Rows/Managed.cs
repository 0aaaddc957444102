using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LuaBindGen.Benchmarks.Rows;

/// <summary>Managed functions as Lua calls them, with less in them than the glue has, or the same in another way.</summary>
internal static unsafe partial class Managed
{
    private const string Library = "lua54";
    private const int Number = 3;

    /// <summary>Does nothing.</summary>
    internal static readonly nint Nothing = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&OnNothing;

    /// <summary>Adds, and asks the library for type and value of each argument.</summary>
    internal static readonly nint Add = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&OnAdd;

    [LibraryImport(Library), SuppressGCTransition] private static partial int lua_type(nint state, int index);
    [LibraryImport(Library), SuppressGCTransition] private static partial long lua_tointegerx(nint state, int index, int* isInteger);
    [LibraryImport(Library), SuppressGCTransition] private static partial void lua_pushinteger(nint state, long value);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnNothing(nint state) => 0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnAdd(nint state)
    {
        try
        {
            int isInteger;
            if (lua_type(state, 1) != Number || lua_type(state, 2) != Number)
                return 0;
            lua_pushinteger(state, lua_tointegerx(state, 1, &isInteger) + lua_tointegerx(state, 2, &isInteger));
            return 1;
        }
        catch (Exception)
        {
            return 0;
        }
    }
}
