namespace LuaBindGen.Native;

/// <summary>Calls what Lua would call.</summary>
internal static unsafe class NativeFunctions
{
    /// <summary>
    /// Has a generated function do the work of the one that is running, on the same frame: what it leaves there, and the number that it returns, is for its caller to
    /// return. Such a function catches all that is thrown in it, so calling it is safe.
    /// </summary>
    internal static int Call(nint function, LuaStack stack) => ((delegate* unmanaged[Cdecl]<nint, int>)function)(stack.Handle);
}
