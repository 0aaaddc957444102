using static LuaBindGen.Native.NativeMethods;

namespace LuaBindGen.Native;

/// <summary>Writes results over the nils that a waiting function has returned, from the completion that its awaiter called.</summary>
internal static unsafe class FrameResults
{
    // Level 0 is the completion, 1 the awaiter's __close, 2 the function that waits.
    private const int WaitingFunction = 2;

    /// <summary>Finds the frame that waits, and says whether it is the one of this awaiter: its first slot holds it. [-0, +0]</summary>
    internal static bool TryFindOwn(LuaStack stack, nint awaiter, Activation* frame)
    {
        if (lua_getstack(stack.Handle, WaitingFunction, frame) == 0
            || lua_getlocal(stack.Handle, frame, 1) == null)
            return false;
        var found = stack.PointerAt(-1);
        stack.Pop();
        return found == awaiter;
    }

    /// <summary>Moves the top values into the slots behind the awaiter. [-count, +0]</summary>
    /// <returns>False where the frame has not so many slots.</returns>
    internal static bool TryWrite(LuaStack stack, Activation* frame, int count)
    {
        for (var slot = count + 1; slot > 1; slot--)
            if (lua_setlocal(stack.Handle, frame, slot) == null)
                return false;
        return true;
    }
}
