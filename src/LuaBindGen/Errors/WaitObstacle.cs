using LuaBindGen.Native;

namespace LuaBindGen.Errors;

/// <summary>Says why a script cannot wait: which function was called, what stands in the way, and the way out.</summary>
internal static class WaitObstacle
{
    internal static string Describe(LuaState state, LuaStack stack, string function)
    {
        if (state.CurrentRun is null)
            return $"'{function}' cannot wait here: the script was started by a synchronous Run or Call. Start it with RunAsync or CallAsync.";
        var place = state.FindObstacle(stack) is { } obstacle
            ? $"inside '{obstacle}', which Lua cannot suspend"
            : "where Lua cannot suspend the script";
        return $"'{function}' cannot wait here: it was called {place}. Call it before, and use its result here.";
    }
}
