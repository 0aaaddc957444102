namespace LuaBindGen.Conformance.Harness;

/// <summary>The cases of a Lua file: each function that it puts into the global table <c>cases</c>.</summary>
internal static class LuaCases
{
    /// <summary>Their names, in the order in which they are written.</summary>
    internal static IReadOnlyList<string> FindNames(Feature feature)
    {
        using var state = new CaseState(feature);
        using var names = state.Lua.Globals.Get<LuaTable>("case_names");
        return Enumerable.Range(1, (int)names.Length).Select(i => names.Get<string>(i)).ToList();
    }

    /// <summary>Runs one of them; what it waits for is answered as it comes.</summary>
    internal static async Task RunAsync(CaseState state, string name)
    {
        using var function = state.Lua.Globals.Get<LuaTable>("cases").Get<LuaFunction>(name);
        var run = function.CallAsync();
        state.Drive(run);
        await run.ConfigureAwait(false);
    }
}
