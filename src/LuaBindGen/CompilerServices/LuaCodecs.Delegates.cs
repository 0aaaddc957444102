using LuaBindGen.CompilerServices.Codecs;

namespace LuaBindGen.CompilerServices;

// Functions, both ways.
public static partial class LuaCodecs
{
    /// <summary>The codec of a delegate, or of an interface that is called like one.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="make">Makes one of a function of Lua.</param>
    /// <param name="function">The address of the function that calls one from Lua.</param>
    /// <returns>The codec.</returns>
    /// <remarks>Unsafe only in that it takes the address; nothing is called or read through it here.</remarks>
    public static unsafe LuaCodec<T> Delegate<T>(Func<LuaFunction, T> make, delegate* unmanaged[Cdecl]<nint, int> function)
        where T : class => new DelegateCodec<T>(make, (nint)function);
}
