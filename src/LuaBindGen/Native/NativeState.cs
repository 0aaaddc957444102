using System.Runtime.InteropServices;

namespace LuaBindGen.Native;

/// <summary>A whole <c>lua_State</c>, from its making to its closing.</summary>
internal readonly struct NativeState
{
    private readonly WeakGCHandle<LuaState> _anchor;

    /// <summary>Makes one.</summary>
    /// <param name="owner">The managed state, which it does not keep alive.</param>
    /// <exception cref="OutOfMemoryException">Lua could not get the memory.</exception>
    internal NativeState(LuaState owner)
    {
        var handle = NativeMethods.luaL_newstate();
        if (handle == 0)
            throw new OutOfMemoryException("Lua could not get the memory for a state.");
        FrameValues.Learn(handle);
        Main = new LuaStack(handle);
        _anchor = new WeakGCHandle<LuaState>(owner, trackResurrection: true);
        StateAnchor.Set(handle, _anchor);
    }

    /// <summary>The stack of the main coroutine; of no address where there is no state.</summary>
    internal LuaStack Main { get; }

    /// <summary>Frees everything; finalizers run. Nobody may be inside, nor come any more.</summary>
    internal void Close()
    {
        NativeMethods.lua_close(Main.Handle);
        _anchor.Dispose();
    }
}
