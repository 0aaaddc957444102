using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Runs within runs: an exported method awaits Lua functions of the same state. And the depths and widths that a wait has to survive.</summary>
internal sealed class Nesting : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(Two_hundred_nested_runs_are_a_clear_error),
        Host(A_run_that_is_begun_and_not_awaited_does_not_nest),
        Host(Cancelling_the_outer_run_cancels_the_inner_one_by_its_token),
        Host(A_hundred_thousand_arguments),
        Host(A_hundred_thousand_results),
    ];

    private static void Two_hundred_nested_runs_are_a_clear_error(CaseState state)
    {
        Check.Contains("200 runs wait for one another already", Check.Throws<LuaException>(() => state.Run<long>("nests_without_end")).Message);
        Check.Equal(1, state.Run<long>("waits"));
    }

    private static void A_run_that_is_begun_and_not_awaited_does_not_nest(CaseState state)
    {
        var run = state.Start<long>("begins_again_and_again");
        state.DriveUntil(() => run.IsCompletedSuccessfully && state.Lua.Globals.Get<long>("begun") == 300);
    }

    private static void Cancelling_the_outer_run_cancels_the_inner_one_by_its_token(CaseState state)
    {
        using var source = new CancellationTokenSource();
        var run = state.Start<long>("waits_in_a_nested_run", source.Token);
        source.Cancel();
        state.Settle();
        _ = Check.Cancelled(run);
        // The inner run hears of it by the token that the method hands on, in a turn of its own.
        Check.Equal("outer cancelled inner cancelled ", state.Lua.Globals.Get<string>("order"));
    }

    private static void A_hundred_thousand_arguments(CaseState state)
    {
        var arguments = new LuaValue[100_000];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = i;
        Check.Equal(99_999 + 100_000, state.Run<long>("counts_after_a_wait", arguments));
    }

    private static void A_hundred_thousand_results(CaseState state)
    {
        using var results = state.Run<LuaResults>("returns_many_after_a_wait");
        Check.Equal(100_000, results.Count);
        Check.Equal(100_000, results.Get<long>(99_999));
    }
}

/// <summary>A fixture: methods that call back.</summary>
[LuaExport("nesting")]
public static class NestingFunctions
{
    public static async Task<LuaValue> CallAsync(LuaFunction function, LuaValue argument, CancellationToken token)
    {
        using (function)
            return await function.CallAsync<LuaValue>([argument], token);
    }

    /// <summary>Begins a run, and does not wait for it.</summary>
    public static void Begin(LuaFunction function) => _ = function.CallAsync();
}
