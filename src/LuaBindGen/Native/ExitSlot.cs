using LuaBindGen.Async;
using LuaBindGen.Errors;

namespace LuaBindGen.Native;

/// <summary>How a managed function raises or waits: it returns, and leaves the rest to a to-be-closed slot of its frame.</summary>
/// <remarks>
/// Lua closes the slot when the managed frame is gone; its <c>__close</c> may raise and may yield, natively, with nothing managed to
/// unwind. <c>lua_toclose</c> is the last thing that can go wrong in each of these: after it nothing throws, allocates, or cuts the stack.
/// </remarks>
internal static class ExitSlot
{
    /// <summary>Raises an exception in Lua. [-all, +slot]</summary>
    /// <param name="state">The state.</param>
    /// <param name="stack">The running coroutine.</param>
    /// <param name="exception">What was thrown.</param>
    /// <param name="level">The level of the calling script, 0 being the function that raises.</param>
    /// <returns>What the managed function returns.</returns>
    internal static int Raise(LuaState state, LuaStack stack, Exception exception, int level)
    {
        try
        {
            stack.SetTop(0);
            if (exception is LuaException { HasValue: true } passing && passing.Value.CanBePushedTo(state))
                PushRaiser(state, stack, passing);
            else
                state.Objects.PushError(stack, ToError(state, stack, exception, level));
        }
        catch (Exception)
        {
            // The exception could not even be described (its Message may throw, memory may be short): what is raised is a text that
            // needs neither.
            stack.SetTop(0);
            stack.PushNewTable(array: 1);
            stack.Push("a C# exception that could not be described"u8);
            stack.RawSet(1, 1);
            stack.PushReference(state.Known.RaiserMetatable);
            stack.SetMetatable(1);
        }
        stack.ToClose(1);
        return 0;
    }

    /// <summary>Raises at an await that its run is being ended. [-all, +slot]</summary>
    /// <returns>What the managed function returns.</returns>
    internal static int RaiseEnd(LuaState state, LuaStack stack, RunEnd end, int level)
    {
        stack.SetTop(0);
        state.Objects.PushError(stack, new HostError(end.Exception, stack.Where(level), end.Exception.Message) { Reason = end.Reason });
        stack.ToClose(1);
        return 0;
    }

    /// <summary>Waits for an operation that has begun. [-all, +slot and a nil for each result]</summary>
    /// <returns>What the managed function returns.</returns>
    internal static int Wait(LuaState state, LuaStack stack, Operation operation)
    {
        stack.SetTop(0);
        state.Operations.PushAwaiter(stack, operation);
        stack.ToClose(1);
        for (var i = 0; i < operation.Results; i++)
            stack.PushNil();
        return operation.Results;
    }

    private static void PushRaiser(LuaState state, LuaStack stack, LuaException passing)
    {
        stack.PushNewTable(array: 1);
        passing.Value.Push(state, stack);
        state.Traces.NotePassing(stack, 2, passing);
        stack.RawSet(1, 1);
        stack.PushReference(state.Known.RaiserMetatable);
        stack.SetMetatable(1);
    }

    private static HostError ToError(LuaState state, LuaStack stack, Exception exception, int level)
    {
        string message;
        try
        {
            message = exception is LuaCallException ? exception.Message : state.Options.ExceptionMessage(exception);
        }
        catch (Exception)
        {
            message = exception.GetType().Name;
        }
        return new HostError(exception, stack.Where(level), message ?? "");
    }
}
