using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Schedulers that a host writes in Lua, with the sentinel in their hands.</summary>
internal sealed class Polling : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(A_scheduler_drives_waits_in_the_order_of_their_completion),
        Host(Gather_waits_for_all_at_once),
        Host(A_scheduler_is_woken_for_each_completion),
        Host(Resumed_too_early_a_coroutine_yields_the_sentinel_again),
        Host(The_sentinel_without_an_operation_ends_the_run),
        Host(A_scheduler_that_never_takes_a_result_is_told),
        Host(What_a_scheduler_leaves_behind_ends_with_its_run),
        Host(The_poller_sees_suspended_and_others_see_normal),
        Host(What_a_poller_closes_ends_at_once),
        Host(A_collected_coroutine_ends_its_operation),
        Host(The_commonly_published_override_on_top_does_no_harm),
        Host(The_sentinel_survives_a_result_that_held_it),
    ];

    private static void A_scheduler_drives_waits_in_the_order_of_their_completion(CaseState state)
    {
        var run = Start<string>(state, "schedules");
        Check.Equal(2, state.Desk.Waits.Count);
        state.Desk.Waits[1].Answer();
        state.Settle();
        state.Drive(run);
        Check.Equal("20 10", run.Result);
    }

    private static void Gather_waits_for_all_at_once(CaseState state)
    {
        var run = Start<string>(state, "gathers");
        Check.Equal(3, state.LiveOperations);
        foreach (var wait in state.Desk.Waits.Reverse())
            wait.Answer();
        state.Settle();
        Check.Equal("1 2 3", run.Result);
    }

    private static void A_scheduler_is_woken_for_each_completion(CaseState state) => Check.Equal(2, Run<long>(state, "one_at_a_time"));

    private static void Resumed_too_early_a_coroutine_yields_the_sentinel_again(CaseState state)
    {
        Check.Equal("5 dead", Run<string>(state, "resumes_early"));
        Check.Equal(1, state.Desk.Waits.Count);
    }

    private static void The_sentinel_without_an_operation_ends_the_run(CaseState state) =>
        Check.Contains("no operation of its run is pending", Check.Throws<LuaException>(() => Run<long>(state, "yields_for_nothing")).Message);

    private static void A_scheduler_that_never_takes_a_result_is_told(CaseState state) =>
        Check.Contains("whose operation is complete", Check.Throws<LuaException>(() => Run<long>(state, "never_takes")).Message);

    private static void What_a_scheduler_leaves_behind_ends_with_its_run(CaseState state)
    {
        Check.Equal(1, Run<long>(state, "leaves_behind"));
        Check.Equal(0, state.LiveOperations);
        Check.True(state.Desk.Waits[0].IsCancelled);
        Check.Contains("its run is over", state.Run<string>("polls_what_was_left"));
    }

    private static void The_poller_sees_suspended_and_others_see_normal(CaseState state)
    {
        var run = Start<string>(state, "polls_shared");
        Check.Equal("normal false", state.Start<string>("looks_at_shared").Result);
        state.Drive(run);
        Check.Equal("suspended", run.Result);
    }

    private static void What_a_poller_closes_ends_at_once(CaseState state)
    {
        Check.Equal("true true dead", Run<string>(state, "closes"));
        Check.True(state.Desk.Waits[0].IsCancelled);
    }

    private static void A_collected_coroutine_ends_its_operation(CaseState state)
    {
        var run = Start<long>(state, "drops");
        Check.True(state.Desk.Waits[0].IsCancelled);
        Check.Equal(1, state.LiveOperations);
        state.Drive(run);
    }

    private static void The_commonly_published_override_on_top_does_no_harm(CaseState state) =>
        Check.Equal("3 nil 3", Run<string>(state, "with_override"));

    private static void The_sentinel_survives_a_result_that_held_it(CaseState state)
    {
        Run<LuaResults>(state, "gives_the_sentinel").Dispose();
        Check.Equal(1, Run<long>(state, "still_there", state.Lua.PollPending));
    }

    private static Task<T> Start<T>(CaseState state, string script, params ReadOnlySpan<LuaValue> arguments)
    {
        state.Lua.Globals["PENDING"] = state.Lua.PollPending;
        state.Lua.Globals["poll"] = state.Lua.PollResume;
        return state.Start<T>(script, default, arguments);
    }

    private static T Run<T>(CaseState state, string script, params ReadOnlySpan<LuaValue> arguments)
    {
        var run = Start<T>(state, script, arguments);
        state.Drive(run);
        return run.GetAwaiter().GetResult();
    }
}
