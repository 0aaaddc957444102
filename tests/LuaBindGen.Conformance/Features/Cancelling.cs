using LuaBindGen.Conformance.Harness;
using static LuaBindGen.Conformance.Harness.Cancellable;

namespace LuaBindGen.Conformance.Features;

/// <summary>A cancelled run: its script gets an error at its await, and time for its handlers.</summary>
internal sealed class Cancelling : Feature
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    protected override IEnumerable<Case> HostCases =>
    [
        Host(The_error_at_the_await_says_why),
        Host(A_script_may_catch_it_and_tidy_up_with_waits),
        Host(A_script_that_goes_on_is_closed_after_its_grace_period),
        Host(Without_a_grace_period_it_is_closed_when_it_waits),
        Host(A_close_handler_may_wait),
        Host(A_handler_that_never_ends_is_closed_after_the_grace_period),
        Host(A_script_in_its_own_yield_runs_no_further_line_but_its_handlers),
        Host(A_scheduler_that_yields_the_sentinel_gets_the_error_there),
        Host(A_scheduler_in_an_inner_coroutine_gets_it_too),
        Host(The_resumer_of_a_waiting_coroutine_gets_the_error_after_it),
        Host(A_generator_that_waits_ends_its_loop),
        Host(A_body_that_waits_itself_is_cancelled),
        Host(A_cancelled_script_that_returns_is_cancelled_all_the_same),
        Host(A_cancelled_script_that_fails_is_cancelled_all_the_same),
        Host(The_first_reason_counts),
        Host(A_completion_before_the_cancellation_is_taken),
        Host(A_completion_after_the_cancellation_is_not),
        Host(The_token_of_a_synchronous_method_fires_too),
        Host(DisposeAsync_lets_handlers_wait),
        Host(DisposeAsync_ends_after_the_grace_period_though_nobody_pumps),
        Host(Dispose_closes_at_once),
    ];

    private static void The_error_at_the_await_says_why(CaseState state)
    {
        var (run, source) = StartCancellable(state, "keeps_the_error");
        Cancel(state, source);
        _ = Check.Cancelled(run);
        Check.Equal("The run was cancelled.|OperationCanceledException|cancelled", state.Lua.Globals.Get<string>("seen"));
        Check.Contains("Cancelling.lua:", state.Lua.Globals.Get<string>("text"));
    }

    private static void A_script_may_catch_it_and_tidy_up_with_waits(CaseState state)
    {
        var (run, source) = StartCancellable(state, "tidies_up");
        Cancel(state, source);
        Check.True(!run.IsCompleted && state.Desk.Waits[0].IsCancelled && !state.Desk.Waits[1].IsCancelled);
        state.Drive(run);
        _ = Check.Cancelled(run);
        Check.Equal(2, state.Lua.Globals.Get<long>("tidied"));
    }

    private static void A_script_that_goes_on_is_closed_after_its_grace_period(CaseState state)
    {
        var (run, source) = StartCancellable(state, "never_gives_up");
        Cancel(state, source);
        state.Pass(Grace - TimeSpan.FromTicks(1));
        Check.True(!run.IsCompleted && !state.Desk.Waits[1].IsCancelled);
        state.Pass(TimeSpan.FromTicks(1));
        _ = Check.Cancelled(run);
        Check.True(state.Desk.Waits[1].IsCancelled);
        Check.Equal("handler ", state.Lua.Globals.Get<string>("order"));
    }

    private static void Without_a_grace_period_it_is_closed_when_it_waits(CaseState state)
    {
        using var source = new CancellationTokenSource();
        var run = state.Start<long>("never_gives_up", new LuaRunOptions { GracePeriod = TimeSpan.Zero }, source.Token);
        Cancel(state, source);
        _ = Check.Cancelled(run);
        Check.Equal("handler ", state.Lua.Globals.Get<string>("order"));
    }

    private static void A_close_handler_may_wait(CaseState state)
    {
        var (run, source) = StartCancellable(state, "waits_in_its_handler");
        Cancel(state, source);
        Check.True(!run.IsCompleted);
        state.Drive(run);
        _ = Check.Cancelled(run);
        Check.Equal("handler got 2 ", state.Lua.Globals.Get<string>("order"));
    }

    private static void A_handler_that_never_ends_is_closed_after_the_grace_period(CaseState state)
    {
        var (run, source) = StartCancellable(state, "waits_in_its_handler");
        Cancel(state, source);
        state.Pass(Grace);
        _ = Check.Cancelled(run);
        Check.True(state.Desk.Waits[1].IsCancelled);
    }

    private static void A_script_in_its_own_yield_runs_no_further_line_but_its_handlers(CaseState state)
    {
        using var source = new CancellationTokenSource();
        var run = state.Start<long>("yields_once", new LuaRunOptions(), source.Token);
        Check.True(!run.IsCompleted || state.Lua.Globals["after"].IsNil);
        state.Drive(run);
        Check.Equal(1, run.Result);

        using var early = new CancellationTokenSource();
        state.Lua.Run("after, order = nil, ''");
        using var scripts = state.Lua.Globals.Get<LuaTable>("scripts");
        using var function = scripts.Get<LuaFunction>("yields_once");
        run = function.CallAsync<long>(default, early.Token);
        _ = state.Driver.Pump();
        Cancel(state, early);
        state.Drive(run);
        _ = Check.Cancelled(run);
        Check.True(state.Lua.Globals["after"].IsNil);
        Check.Equal("handler got 7 ", state.Lua.Globals.Get<string>("order"));
    }

    private static void A_scheduler_that_yields_the_sentinel_gets_the_error_there(CaseState state)
    {
        state.Lua.Globals["poll"] = state.Lua.PollResume;
        state.Lua.Globals["pending"] = state.Lua.PollPending;
        var (run, source) = StartCancellable(state, "schedules");
        Cancel(state, source);
        _ = Check.Cancelled(run);
        Check.True(state.Desk.Waits.All(static wait => wait.IsCancelled));
        Check.Equal("cancelled", state.Lua.Globals.Get<string>("reason"));
    }

    private static void A_scheduler_in_an_inner_coroutine_gets_it_too(CaseState state)
    {
        state.Lua.Globals["poll"] = state.Lua.PollResume;
        state.Lua.Globals["pending"] = state.Lua.PollPending;
        var (run, source) = StartCancellable(state, "schedules_further_in");
        Cancel(state, source);
        _ = Check.Cancelled(run);
        Check.Equal("cancelled", state.Lua.Globals.Get<string>("reason"));
        Check.True(state.Lua.Globals["after"].IsNil);
    }

    private static void The_resumer_of_a_waiting_coroutine_gets_the_error_after_it(CaseState state)
    {
        var (run, source) = StartCancellable(state, "resumes_one_that_waits");
        Cancel(state, source);
        _ = Check.Cancelled(run);
        Check.Equal("inner cancelled outer cancelled ", state.Lua.Globals.Get<string>("order"));
        Check.True(state.Lua.Globals["after"].IsNil);
    }

    private static void A_generator_that_waits_ends_its_loop(CaseState state)
    {
        var (run, source) = StartCancellable(state, "loops_over_one_that_waits");
        Cancel(state, source);
        _ = Check.Cancelled(run);
        Check.Equal("inner outer ", state.Lua.Globals.Get<string>("order"));
    }

    private static void A_body_that_waits_itself_is_cancelled(CaseState state)
    {
        using var host = state.Lua.Globals.Get<LuaTable>("host");
        using var fetch = host.Get<LuaFunction>("fetch");
        using var source = new CancellationTokenSource();
        var run = fetch.CallAsync<long>([1], source.Token);
        state.Settle();
        Cancel(state, source);
        _ = Check.Cancelled(run);
    }

    private static void A_cancelled_script_that_returns_is_cancelled_all_the_same(CaseState state)
    {
        var (run, source) = StartCancellable(state, "keeps_the_error");
        Cancel(state, source);
        Check.Equal(source.Token, Check.Cancelled(run).CancellationToken);
    }

    private static void A_cancelled_script_that_fails_is_cancelled_all_the_same(CaseState state)
    {
        var (run, source) = StartCancellable(state, "fails_on_its_way");
        Cancel(state, source);
        Check.Equal(source.Token, Check.Cancelled(run).CancellationToken);
    }

    private static void The_first_reason_counts(CaseState state)
    {
        using var source = new CancellationTokenSource();
        var run = state.Start<long>("never_gives_up", new LuaRunOptions { Timeout = TimeSpan.FromSeconds(1) }, source.Token);
        state.Pass(TimeSpan.FromSeconds(1));
        Cancel(state, source);
        state.Pass(Grace);
        _ = Check.Throws<TimeoutException>(() => run.GetAwaiter().GetResult());

        using var other = new CancellationTokenSource();
        run = state.Start<long>("never_gives_up", new LuaRunOptions { Timeout = TimeSpan.FromSeconds(1) }, other.Token);
        Cancel(state, other);
        state.Pass(Grace);
        Check.Equal(other.Token, Check.Cancelled(run).CancellationToken);
    }

    private static void A_completion_before_the_cancellation_is_taken(CaseState state)
    {
        var (run, source) = StartCancellable(state, "waits");
        state.Desk.Waits[0].Answer();
        Cancel(state, source);
        Check.Equal(1, run.Result);
        Check.True(!state.Desk.Waits[0].IsCancelled);
    }

    private static void A_completion_after_the_cancellation_is_not(CaseState state)
    {
        var (run, source) = StartCancellable(state, "waits");
        source.Cancel();
        state.Desk.Waits[0].Answer();
        state.Settle();
        _ = Check.Cancelled(run);
    }

    private static void The_token_of_a_synchronous_method_fires_too(CaseState state)
    {
        var run = state.Start<long>("keeps_its_token", new LuaRunOptions { Timeout = TimeSpan.FromSeconds(1) });
        var token = CancellingFunctions.TokenOf(state.Lua);
        Check.True(token.CanBeCanceled && !token.IsCancellationRequested);
        state.Clock.Advance(TimeSpan.FromSeconds(1));
        // On the timer's thread already: a method that computes looks at it.
        Check.True(token.IsCancellationRequested);
        state.Settle();
        _ = Check.Throws<TimeoutException>(() => run.GetAwaiter().GetResult());
    }

    private static async Task DisposeAsync_lets_handlers_wait(CaseState state)
    {
        var run = state.Start<long>("waits_in_its_handler");
        var disposing = state.Lua.DisposeAsync();
        state.Settle();
        Check.True(!run.IsCompleted && !disposing.IsCompleted && state.Desk.Waits[0].IsCancelled);
        _ = Check.Throws<ObjectDisposedException>(() => state.Lua.RunAsync("").GetAwaiter().GetResult());
        state.Drive(run);
        await disposing;
        _ = Check.Cancelled(run);
    }

    private static async Task DisposeAsync_ends_after_the_grace_period_though_nobody_pumps(CaseState state)
    {
        var run = state.Start<long>("waits_in_its_handler");
        var disposing = state.Lua.DisposeAsync();
        Check.True(!disposing.IsCompleted);
        state.Clock.Advance(Grace);
        await disposing;
        _ = Check.Cancelled(run);
        Check.True(state.Desk.Waits[1].IsCancelled);
    }

    private static void Dispose_closes_at_once(CaseState state)
    {
        var run = state.Start<long>("waits_in_its_handler");
        state.Lua.Dispose();
        _ = Check.Cancelled(run);
        Check.True(state.Desk.Waits.All(static wait => wait.IsCancelled));
    }
}

/// <summary>A fixture: a method that keeps the token of its run.</summary>
[LuaExport("cancelling")]
public static class CancellingFunctions
{
    // By state, since cases run at the same time.
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<LuaState, object> Kept = [];

    internal static CancellationToken TokenOf(LuaState state) => (CancellationToken)Kept.GetValue(state, static _ => CancellationToken.None);

    public static void Keep(LuaState state, CancellationToken token) => Kept.AddOrUpdate(state, token);
}
