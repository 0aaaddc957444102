using static LuaBindGen.Native.NativeMethods;

namespace LuaBindGen.Native;

/// <summary>What managed code may do with a coroutine as a whole: run it, close it, ask it.</summary>
internal static unsafe class LuaCoroutine
{
    /// <summary>Starts or continues. [-arguments (and the function at the start), +results]</summary>
    /// <param name="stack">The coroutine; the arguments are on top.</param>
    /// <param name="from">The coroutine that is running: Lua counts the C levels from it.</param>
    /// <param name="arguments">How many values to pass.</param>
    /// <param name="results">How many values were yielded or returned; on an error, the error object is on top instead.</param>
    internal static LuaStatus Resume(this LuaStack stack, LuaStack from, int arguments, out int results)
    {
        int count = 0;
        var status = (LuaStatus)lua_resume(stack.Handle, from.Handle, arguments, &count);
        results = count;
        return status;
    }

    /// <summary>Closes: pending to-be-closed slots run, where they cannot yield; the coroutine can be used anew. [-?, +0 or +1]</summary>
    internal static LuaStatus Close(this LuaStack stack, LuaStack from) =>
        (LuaStatus)lua_closethread(stack.Handle, from.Handle);

    /// <summary>Whether the running coroutine itself could yield now; its resumers may still be unable to.</summary>
    internal static bool IsYieldable(this LuaStack stack) =>
        FrameValues.AreReadable ? FrameValues.IsYieldable(stack.Handle) : lua_isyieldable(stack.Handle) != 0;

    /// <summary>The coroutine that <paramref name="stack"/> is resuming or closing at this moment, or zero.</summary>
    /// <remarks>Its newest frame is then Lua's own <c>resume</c> or <c>close</c>, whose first slot holds the other coroutine.</remarks>
    internal static LuaStack Resumed(this LuaStack stack, nint resume, nint close)
    {
        Activation activation;
        if (lua_getstack(stack.Handle, 0, &activation) == 0 || lua_checkstack(stack.Handle, 1) == 0)
            return default;
        fixed (byte* function = "f\0"u8)
            _ = lua_getinfo(stack.Handle, function, &activation);
        var called = stack.CFunctionAt(-1);
        stack.Pop();
        if ((called != resume && called != close) || lua_getlocal(stack.Handle, &activation, 1) == null)
            return default;
        var resumed = stack.ThreadAt(-1);
        stack.Pop();
        return new LuaStack(resumed);
    }
}
