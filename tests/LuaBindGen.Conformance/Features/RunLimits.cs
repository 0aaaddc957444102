using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>The limits of one run: time, deadline, pending operations.</summary>
internal sealed class RunLimits : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(A_run_that_takes_too_long_times_out),
        Host(The_script_reads_that_it_timed_out),
        Host(A_method_that_heeds_its_token_times_out_too),
        Host(A_run_that_is_fast_enough_does_not),
        Host(A_deadline_is_a_moment),
        Host(The_earlier_of_timeout_and_deadline_counts),
        Host(Waiting_does_not_count_where_it_is_not_to),
        Host(The_options_of_the_state_hold_for_every_run),
        Host(One_operation_too_many_is_an_error_before_the_call),
        Host(The_name_is_the_chunks_name),
        Host(Limits_that_make_no_sense_are_refused),
    ];

    private static void A_run_that_takes_too_long_times_out(CaseState state)
    {
        var run = state.Start<long>("waits", new LuaRunOptions { Name = "slow", Timeout = TimeSpan.FromSeconds(2) });
        state.Pass(TimeSpan.FromSeconds(2) - TimeSpan.FromTicks(1));
        Check.True(!run.IsCompleted);
        state.Pass(TimeSpan.FromTicks(1));
        Check.Equal("The run 'slow' has timed out: it may take 00:00:02.", Check.Throws<TimeoutException>(() => run.GetAwaiter().GetResult()).Message);
        Check.True(state.Desk.Waits[0].IsCancelled);
    }

    private static void The_script_reads_that_it_timed_out(CaseState state)
    {
        var run = state.Start<long>("keeps_the_reason", new LuaRunOptions { Timeout = TimeSpan.FromSeconds(1) });
        state.Pass(TimeSpan.FromSeconds(1));
        _ = Check.Throws<TimeoutException>(() => run.GetAwaiter().GetResult());
        Check.Equal("timeout TimeoutException", state.Lua.Globals.Get<string>("reason"));
    }

    private static void A_method_that_heeds_its_token_times_out_too(CaseState state)
    {
        var run = state.Start<long>("heeds", new LuaRunOptions { Timeout = TimeSpan.FromSeconds(1) });
        Check.Contains("may take", Check.Throws<TimeoutException>(() => run.GetAwaiter().GetResult()).Message);
    }

    private static void A_run_that_is_fast_enough_does_not(CaseState state)
    {
        var run = state.Start<long>("waits", new LuaRunOptions { Timeout = TimeSpan.FromSeconds(1) });
        state.Drive(run);
        Check.Equal(1, run.Result);
        state.Pass(TimeSpan.FromSeconds(2));
    }

    private static void A_deadline_is_a_moment(CaseState state)
    {
        state.Clock.Advance(TimeSpan.FromHours(1));
        var run = state.Start<long>("waits", new LuaRunOptions { Deadline = state.Clock.GetUtcNow() + TimeSpan.FromSeconds(3) });
        state.Pass(TimeSpan.FromSeconds(2));
        Check.True(!run.IsCompleted);
        state.Pass(TimeSpan.FromSeconds(1));
        _ = Check.Throws<TimeoutException>(() => run.GetAwaiter().GetResult());
        var late = state.Start<long>("waits", new LuaRunOptions { Deadline = state.Clock.GetUtcNow() - TimeSpan.FromSeconds(3) });
        state.Pass(TimeSpan.Zero);
        _ = Check.Throws<TimeoutException>(() => late.GetAwaiter().GetResult());
    }

    private static void The_earlier_of_timeout_and_deadline_counts(CaseState state)
    {
        var options = new LuaRunOptions { Deadline = state.Clock.GetUtcNow() + TimeSpan.FromSeconds(3), Timeout = TimeSpan.FromSeconds(1) };
        var run = state.Start<long>("waits", options);
        state.Pass(TimeSpan.FromSeconds(1));
        Check.Contains("it may take", Check.Throws<TimeoutException>(() => run.GetAwaiter().GetResult()).Message);
    }

    private static void Waiting_does_not_count_where_it_is_not_to(CaseState state)
    {
        var run = state.Start<long>("computes_and_waits", new LuaRunOptions { Timeout = TimeSpan.FromSeconds(2), CountsWaiting = false });
        state.Pass(TimeSpan.FromHours(1));
        Check.True(!run.IsCompleted);
        state.Drive(run);
        Check.Contains("in Lua", Check.Throws<TimeoutException>(() => run.GetAwaiter().GetResult()).Message);
        Check.Equal(3, state.Desk.Waits.Count);
    }

    private static void The_options_of_the_state_hold_for_every_run(CaseState state)
    {
        using var lua = CaseState.Make(new LuaStateOptions
        {
            Driver = state.Driver,
            TimeProvider = state.Clock,
            RunOptions = new LuaRunOptions { Timeout = TimeSpan.FromSeconds(1) },
        });
        var (limited, free) = (lua.RunAsync("ends.sleep()"), lua.RunAsync("ends.sleep()", new LuaRunOptions()));
        state.Settle();
        state.Pass(TimeSpan.FromSeconds(1));
        Check.True(limited.IsFaulted && !free.IsCompleted);
    }

    private static void One_operation_too_many_is_an_error_before_the_call(CaseState state)
    {
        state.Lua.Globals["poll"] = state.Lua.PollResume;
        var run = state.Start<string>("begins_three", new LuaRunOptions { MaxPendingOperations = 2 });
        Check.Equal("'host.fetch' cannot wait here: 2 operations of the run are pending already, which is its limit.", run.Result);
        Check.Equal(2, state.Desk.Waits.Count);
    }

    private static void The_name_is_the_chunks_name(CaseState state)
    {
        var run = state.Lua.RunAsync("error('no')", new LuaRunOptions { Name = "job 7" });
        state.Settle();
        Check.Equal("job 7:1: no", Check.Throws<LuaException>(() => run.GetAwaiter().GetResult()).Message);
    }

    private static void Limits_that_make_no_sense_are_refused(CaseState state)
    {
        Check.Throws<ArgumentOutOfRangeException>(() => new LuaRunOptions { Timeout = TimeSpan.FromTicks(-1) });
        Check.Throws<ArgumentOutOfRangeException>(() => new LuaRunOptions { GracePeriod = TimeSpan.FromTicks(-1) });
        Check.Throws<ArgumentOutOfRangeException>(() => new LuaRunOptions { MaxPendingOperations = 0 });
        Check.Throws<ArgumentOutOfRangeException>(() => new LuaStateOptions { TimeSlice = TimeSpan.Zero });
        var run = state.Lua.RunAsync<long>("return 1", new LuaRunOptions { Timeout = TimeSpan.MaxValue, GracePeriod = TimeSpan.MaxValue, Deadline = DateTimeOffset.MaxValue });
        state.Settle();
        Check.Equal(1, run.Result);
    }
}

/// <summary>A fixture: a method that takes time.</summary>
[LuaExport("limits")]
public static class LimitFunctions
{
    /// <summary>Computes for a second, and then looks at its token.</summary>
    public static long Heed(LuaState state, CancellationToken token)
    {
        Compute(state);
        token.ThrowIfCancellationRequested();
        return 1;
    }

    /// <summary>Computes for a second, by the clock of the case.</summary>
    public static void Compute(LuaState state) => ((ManualClock)state.TimeProvider).Advance(TimeSpan.FromSeconds(1));
}
