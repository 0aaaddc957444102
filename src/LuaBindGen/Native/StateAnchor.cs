using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LuaBindGen.Native;

/// <summary>The way from a <c>lua_State*</c> back to the managed state that owns it.</summary>
/// <remarks>
/// Lua keeps LUA_EXTRASPACE (one pointer) in front of each <c>lua_State</c> and copies the main one's into every new coroutine
/// (reference manual, lua_getextraspace). A handle to the managed state stands there, so the way is one read and one dereference.
/// The handle is weak, so that a state that its host forgot can be collected; it is good until the finalizer has closed the state.
/// </remarks>
internal static unsafe class StateAnchor
{
    /// <summary>Writes the handle of the owner; before any coroutine is made.</summary>
    internal static void Set(nint main, WeakGCHandle<LuaState> owner) =>
        *(nint*)(main - sizeof(nint)) = WeakGCHandle<LuaState>.ToIntPtr(owner);

    /// <summary>The owner of a coroutine. Safe: only ever called with a coroutine of a state made here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static LuaState Find(nint state)
    {
        _ = WeakGCHandle<LuaState>.FromIntPtr(*(nint*)(state - sizeof(nint))).TryGetTarget(out var owner);
        return owner!;
    }
}
