using LuaBindGen.Conformance.Harness;
using static LuaBindGen.Conformance.Harness.Cancellable;

namespace LuaBindGen.Conformance.Features;

/// <summary>Every operation has an end: completion, cancellation, the end of its coroutine or its run. <see cref="Disposal"/> has that of the state.</summary>
internal sealed class Ends : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(A_fired_token_cancels_the_run_with_that_token),
        Host(A_fired_token_fires_the_tokens_of_methods),
        Host(A_cancelled_run_runs_its_close_handlers),
        Host(Cancellation_closes_inner_coroutines_first),
        Host(A_handler_that_raises_does_not_hold_up_a_cancellation),
        Host(A_token_that_has_fired_starts_nothing),
        Host(A_token_that_fires_before_the_first_turn_starts_nothing),
        Host(A_run_that_gives_way_is_cancelled),
        Host(A_method_that_heeds_its_token_ends_the_same_way),
        Host(A_callback_on_a_token_that_throws_harms_nobody),
        Host(Cancelling_one_run_leaves_the_others),
        Host(A_late_completion_is_harmless),
        Host(A_late_failure_is_observed),
        Host(An_error_that_ends_a_run_ends_what_its_coroutines_wait_for),
        Host(Closing_a_coroutine_ends_what_the_one_in_it_waits_for_at_once),
    ];

    private static void A_fired_token_cancels_the_run_with_that_token(CaseState state)
    {
        var (run, source) = StartCancellable(state, "waits");
        Cancel(state, source);
        Check.Equal(source.Token, Check.Cancelled(run).CancellationToken);
    }

    private static void A_fired_token_fires_the_tokens_of_methods(CaseState state)
    {
        var (_, source) = StartCancellable(state, "waits");
        Check.True(!state.Desk.Waits[0].IsCancelled);
        Cancel(state, source);
        Check.True(state.Desk.Waits[0].IsCancelled);
        Check.Equal(0, state.LiveOperations);
    }

    private static void A_cancelled_run_runs_its_close_handlers(CaseState state)
    {
        var (_, source) = StartCancellable(state, "waits_with_handler");
        Cancel(state, source);
        Check.Equal("main ", state.Lua.Globals.Get<string>("order"));
    }

    private static void Cancellation_closes_inner_coroutines_first(CaseState state)
    {
        var (_, source) = StartCancellable(state, "waits_in_the_innermost");
        Cancel(state, source);
        Check.Equal("inner middle outer ", state.Lua.Globals.Get<string>("order"));
        Check.True(state.Desk.Waits[0].IsCancelled);
    }

    private static void A_handler_that_raises_does_not_hold_up_a_cancellation(CaseState state)
    {
        var (run, source) = StartCancellable(state, "waits_with_bad_handlers");
        Cancel(state, source);
        _ = Check.Cancelled(run);
        Check.Equal("second first ", state.Lua.Globals.Get<string>("order"));
    }

    private static void A_token_that_has_fired_starts_nothing(CaseState state)
    {
        _ = Check.Cancelled(state.Start<long>("sets", new CancellationToken(true)));
        Check.True(state.Lua.Globals["ran"].IsNil);
    }

    private static void A_token_that_fires_before_the_first_turn_starts_nothing(CaseState state)
    {
        using var source = new CancellationTokenSource();
        var run = state.Lua.RunAsync("ran = true", cancellationToken: source.Token);
        Cancel(state, source);
        _ = Check.Cancelled(run);
        Check.True(state.Lua.Globals["ran"].IsNil);
    }

    private static void A_run_that_gives_way_is_cancelled(CaseState state)
    {
        using var source = new CancellationTokenSource();
        var run = state.Lua.RunAsync("while true do coroutine.yield() end", cancellationToken: source.Token);
        for (var i = 0; i < 5; i++)
            state.Driver.Pump();
        Check.True(!run.IsCompleted);
        Cancel(state, source);
        _ = Check.Cancelled(run);
    }

    private static void A_method_that_heeds_its_token_ends_the_same_way(CaseState state)
    {
        var (run, source) = StartCancellable(state, "sleeps");
        Cancel(state, source);
        Check.Equal(source.Token, Check.Cancelled(run).CancellationToken);
    }

    private static void A_callback_on_a_token_that_throws_harms_nobody(CaseState state)
    {
        var (run, source) = StartCancellable(state, "waits_pickily");
        Cancel(state, source);
        _ = Check.Cancelled(run);
        Check.Equal(1, state.Run<long>("waits"));
    }

    private static void Cancelling_one_run_leaves_the_others(CaseState state)
    {
        var other = state.Start<long>("waits");
        var (run, source) = StartCancellable(state, "waits");
        Cancel(state, source);
        _ = Check.Cancelled(run);
        Check.True(!other.IsCompleted);
        state.Drive(other);
        Check.Equal(1, other.Result);
    }

    private static void A_late_completion_is_harmless(CaseState state)
    {
        var (_, source) = StartCancellable(state, "waits");
        Cancel(state, source);
        state.Desk.Waits[0].Answer();
        state.Settle();
        Check.Equal(1, state.Run<long>("waits"));
    }

    private static void A_late_failure_is_observed(CaseState state)
    {
        var unobserved = 0;
        EventHandler<UnobservedTaskExceptionEventArgs> count = (_, e) => unobserved += e.Exception.InnerException is TimeoutException ? 1 : 0;
        TaskScheduler.UnobservedTaskException += count;
        var (_, source) = StartCancellable(state, "waits");
        Cancel(state, source);
        state.Desk.Waits[0].Fail(new TimeoutException());
        state.Desk.Forget();
        state.Settle();
        Collect();
        TaskScheduler.UnobservedTaskException -= count;
        Check.Equal(0, unobserved);
    }

    private static void An_error_that_ends_a_run_ends_what_its_coroutines_wait_for(CaseState state)
    {
        state.Lua.Globals["poll"] = state.Lua.PollResume;
        Check.Equal("over", Check.Throws<LuaException>(() => state.Run<long>("polls_and_fails")).Message);
        Check.True(state.Desk.Waits[0].IsCancelled);
        Check.Equal(0, state.LiveOperations);
    }

    private static void Closing_a_coroutine_ends_what_the_one_in_it_waits_for_at_once(CaseState state)
    {
        state.Lua.Globals["poll"] = state.Lua.PollResume;
        Check.Equal("inner outer ", state.Run<string>("closes_the_outer"));
        Check.True(state.Desk.Waits[0].IsCancelled);
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }
}

/// <summary>A fixture: methods that meet an end.</summary>
[LuaExport("ends")]
public static class EndFunctions
{
    internal static bool Marked { get; set; }

    internal static TaskCompletionSource<Exception?> Outcome { get; set; } = new();

    public static void Mark() => Marked = true;

    public static void Dispose(LuaState state) => state.Dispose();

    public static Task SleepAsync(LuaState state, CancellationToken token) => Task.Delay(TimeSpan.FromHours(1), state.TimeProvider, token);

    public static async Task<long> WaitPickilyAsync(LuaState state, CancellationToken token)
    {
        await using var registration = token.Register(static () => throw new InvalidOperationException("no cancelling here"));
        return await Desk.Of(state).WaitAsync(1, token);
    }

    public static async Task<long> UseLateAsync(LuaTable table, LuaState state)
    {
        await Desk.Of(state).WaitAsync(1, CancellationToken.None);
        try
        {
            return table.Length;
        }
        catch (ObjectDisposedException exception)
        {
            Outcome.SetResult(exception);
            throw;
        }
    }
}
