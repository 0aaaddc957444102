using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Several runs on one state, and coroutines that more than one of them holds.</summary>
internal sealed class Sharing : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(Giving_way_lets_other_runs_on),
        Host(A_yield_of_values_by_a_run_itself_is_an_error),
        Host(A_coroutine_survives_the_run_that_made_it),
        Host(To_another_run_a_waiting_coroutine_is_normal),
        Host(Another_run_can_neither_resume_nor_close_a_waiting_coroutine),
        Host(A_shared_wrapped_coroutine_goes_on_with_its_own_result),
        Host(The_coroutine_of_a_run_is_nobody_elses),
        Host(A_run_that_gave_way_is_nobody_elses),
    ];

    private static void Giving_way_lets_other_runs_on(CaseState state)
    {
        var first = state.Lua.Globals.Get<LuaTable>("scripts").Get<LuaFunction>("gives_way");
        var runs = new[] { first.CallAsync(["a"]), first.CallAsync(["b"]) };
        foreach (var run in runs)
            state.Drive(run);
        Check.Equal("a0b0a0b0", state.Lua.Globals.Get<string>("trace"));
    }

    private static void A_yield_of_values_by_a_run_itself_is_an_error(CaseState state) =>
        Check.Contains("yielded 2 values", Check.Throws<LuaException>(() => state.Run<long>("yields_values")).Message);

    private static void A_coroutine_survives_the_run_that_made_it(CaseState state)
    {
        Check.Equal(1, state.Run<long>("makes_shared"));
        Check.Equal(2, state.Run<long>("resumes_shared"));
    }

    private static void To_another_run_a_waiting_coroutine_is_normal(CaseState state)
    {
        var first = state.Start<long>("waits_in_shared");
        Check.Equal("normal", state.Start<string>("status_of_shared").Result);
        state.Drive(first);
        Check.Equal("suspended", state.Run<string>("status_of_shared"));
    }

    private static void Another_run_can_neither_resume_nor_close_a_waiting_coroutine(CaseState state)
    {
        var first = state.Start<long>("waits_in_shared");
        Check.Equal("false cannot resume non-suspended coroutine", state.Start<string>("resume_of_shared").Result);
        Check.Contains("cannot close a normal coroutine", state.Start<string>("close_of_shared").Result);
        Check.True(!first.IsCompleted && state.LiveOperations == 1);
        state.Drive(first);
        Check.Equal(7, first.Result);
    }

    private static void A_shared_wrapped_coroutine_goes_on_with_its_own_result(CaseState state)
    {
        var first = state.Start<long>("steps", default, 1);
        Check.Contains("cannot resume non-suspended coroutine", Check.Throws<LuaException>(() => state.Start<long>("steps", default, 2).GetAwaiter().GetResult()).Message);
        state.Drive(first);
        Check.Equal(1, first.Result);
        Check.Equal(3, state.Run<long>("steps", 3));
    }

    private static void The_coroutine_of_a_run_is_nobody_elses(CaseState state)
    {
        var first = state.Start<long>("shows_itself");
        Check.Equal("false normal", state.Start<string>("looks_at_it").Result);
        state.Drive(first);
        Check.Equal(5, first.Result);
        Check.Equal("false dead", state.Run<string>("looks_at_it"));
    }

    private static void A_run_that_gave_way_is_nobody_elses(CaseState state)
    {
        using var scripts = state.Lua.Globals.Get<LuaTable>("scripts");
        using var shows = scripts.Get<LuaFunction>("shows_itself_and_gives_way");
        using var looks = scripts.Get<LuaFunction>("looks_at_it");
        var (first, second) = (shows.CallAsync<string>(), looks.CallAsync<string>());
        state.Drive(first);
        Check.Equal("mine", first.Result);
        Check.Equal("false normal", second.Result);
    }
}
