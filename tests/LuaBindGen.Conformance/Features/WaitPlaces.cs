using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Where a script can wait, and where it cannot: there an async method raises before it starts, ready or not.</summary>
internal sealed class WaitPlaces : Feature
{
    internal override LuaLibraries Libraries => LuaLibraries.All;

    protected override IEnumerable<Case> HostCases =>
    [
        Host(A_synchronous_Run_names_its_remedy),
        Host(A_coroutine_of_a_synchronous_Run_cannot_wait_either),
        Host(A_synchronous_Call_cannot_wait),
        Host(A_metamethod_that_the_host_triggers_cannot_wait),
        Host(A_close_handler_of_a_failed_run_can_wait),
    ];

    private static void A_synchronous_Run_names_its_remedy(CaseState state)
    {
        foreach (var function in new[] { "fetch", "ready" })
        {
            var exception = Check.Throws<LuaException>(() => state.Lua.Run($"host.{function}(1)", "sync"));
            Check.Equal(
                $"sync:1: 'host.{function}' cannot wait here: the script was started by a synchronous Run or Call. Start it with RunAsync or CallAsync.",
                exception.Message);
        }
        Check.Equal(0, state.Desk.Waits.Count);
        Check.Equal(3, state.Lua.Run<long>("return host.add(1, 2)"));
    }

    private static void A_coroutine_of_a_synchronous_Run_cannot_wait_either(CaseState state) =>
        Check.Contains("synchronous Run or Call", Check.Throws<LuaException>(() => state.Lua.Run("coroutine.wrap(host.fetch)(1)")).Message);

    private static void A_synchronous_Call_cannot_wait(CaseState state)
    {
        using var function = state.Lua.Load("return host.fetch(...)");
        Check.Contains("synchronous Run or Call", Check.Throws<LuaException>(() => function.Call<long>(1)).Message);
    }

    private static void A_metamethod_that_the_host_triggers_cannot_wait(CaseState state)
    {
        using var table = state.Run<LuaTable>("waits_on_index");
        Check.Contains("cannot wait here", Check.Throws<LuaException>(() => table["x"]).Message);
    }

    private static void A_close_handler_of_a_failed_run_can_wait(CaseState state)
    {
        Check.Contains("the end", Check.Throws<LuaException>(() => state.Run<long>("fails_with_a_handler_that_waits")).Message);
        Check.Equal(1, state.Lua.Globals.Get<long>("told"));
    }
}
