using System.Text;
using LuaBindGen.Native;

namespace LuaBindGen.Errors;

/// <summary>Says why a script cannot wait: which function was called, what stands in the way, and the way out.</summary>
internal static class WaitObstacle
{
    internal static string Describe(LuaState state, LuaStack stack, string function)
    {
        if (state.CurrentRun is null)
            return $"'{function}' cannot wait here: the script was started by a synchronous Run or Call. Start it with RunAsync or CallAsync.";
        if (state.CurrentRun.IsClosing)
            return $"'{function}' cannot wait here: the script was cancelled and its grace period is over, so it is being closed. Its <close> handlers run, but cannot wait.";
        if (state.CurrentRun.IsFull && state.CanSuspend(stack))
            return $"'{function}' cannot wait here: {state.CurrentRun.Options.MaxPendingOperations} operations of the run are pending already, which is its limit.";
        var obstructed = state.FindObstacle(stack);
        // A coroutine that runs no C function and still cannot be suspended is being closed by its resumer.
        var name = FindName(state, obstructed) ?? (obstructed.Equals(state.CurrentRun.Stack) ? null : "coroutine.close");
        var place = name is { } obstacle
            ? $"inside '{obstacle}', which Lua cannot suspend"
            : "where Lua cannot suspend the script";
        var wayOut = name is not null && HasReplacement(state, name)
            ? ", or open LuaLibraries.Yieldable, in which a script can wait there"
            : "";
        return $"'{function}' cannot wait here: it was called {place}. Call it before, and use its result here{wayOut}.";
    }

    // Lua calls the iterator of `ipairs` by that name.
    private static bool HasReplacement(LuaState state, string name) =>
        name is "table.sort" or "string.gsub" or "tostring" or "print" or "require" or "for iterator" && !state.Options.Libraries.HasFlag(LuaLibraries.Yieldable);

    // Level 0 is the function that asks, or the resume that leads to it.
    private static string? FindName(LuaState state, LuaStack stack)
    {
        var top = stack.Top;
        for (var level = 1; stack.HasRoomFor(4) && stack.TryPushNative(ref level, out var called); level++)
        {
            stack.PushReference(state.Known.NameOf);
            stack.Insert(-2);
            stack.PushReference(state.Known.Globals);
            var found = stack.Call(2, 1) == LuaStatus.Ok && stack.TypeAt(-1) == LuaType.String;
            var name = found ? Encoding.UTF8.GetString(stack.Bytes(-1)) : called;
            stack.SetTop(top);
            // These two Lua can suspend: what stands in the way is further out.
            if (name is not ("" or "pcall" or "xpcall"))
                return name;
        }
        return null;
    }
}
