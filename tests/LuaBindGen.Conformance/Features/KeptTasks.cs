using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Tasks that a script keeps: started now, awaited later.</summary>
internal sealed class KeptTasks : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(Several_are_started_and_awaited_later),
        Host(Two_coroutines_await_one_task),
        Host(A_run_that_ends_cancels_what_it_has_started),
        Host(A_run_that_is_cancelled_cancels_what_it_has_started),
        Host(What_a_synchronous_call_has_started_ends_with_the_state),
        Host(They_count_as_pending_operations),
        Host(A_task_that_fails_unawaited_is_observed),
    ];

    private static void Several_are_started_and_awaited_later(CaseState state)
    {
        var run = state.Start<long>("start_three");
        Check.Equal(3, state.Desk.Waits.Count);
        Check.Equal(1, state.LiveOperations);
        state.Drive(run);
        Check.Equal(6, run.Result);
    }

    private static void Two_coroutines_await_one_task(CaseState state)
    {
        var keeper = state.Start<LuaValue>("share_one");
        var runs = new[] { state.Start<long>("await_shared"), state.Start<long>("await_shared") };
        Check.Equal(3, state.LiveOperations);
        state.Drive(keeper);
        foreach (var run in runs)
            state.Drive(run);
        Check.Sequence([1, 1], runs.Select(run => run.Result));
        Check.Equal(1, state.Run<long>("await_shared"));
    }

    private static void A_run_that_ends_cancels_what_it_has_started(CaseState state)
    {
        var errands = new Errand();
        state.Lua.Globals["errand"] = LuaValue.FromObject(errands);
        _ = state.Run<LuaValue>("start_and_leave");
        Check.True(errands.Token.IsCancellationRequested);
    }

    private static void A_run_that_is_cancelled_cancels_what_it_has_started(CaseState state)
    {
        var errands = new Errand();
        state.Lua.Globals["errand"] = LuaValue.FromObject(errands);
        using var source = new CancellationTokenSource();
        var run = state.Start<LuaValue>("start_and_wait", source.Token);
        Check.True(!errands.Token.IsCancellationRequested);
        source.Cancel();
        state.Drive(run);
        Check.True(errands.Token.IsCancellationRequested);
    }

    private static void What_a_synchronous_call_has_started_ends_with_the_state(CaseState state)
    {
        var errand = new Errand();
        state.Lua.Globals["errand"] = LuaValue.FromObject(errand);
        state.Lua.Run("errand:run(1)");
        Check.True(!errand.Token.IsCancellationRequested);
        state.Lua.Dispose();
        Check.True(errand.Token.IsCancellationRequested);
    }

    private static void They_count_as_pending_operations(CaseState state)
    {
        var run = state.Start<string>("start_too_many", new LuaRunOptions { MaxPendingOperations = 2 });
        state.Drive(run);
        Check.Contains("'Errand:run' cannot start another task: 2 operations of the run are pending already, which is its limit.", run.Result);
    }

    private static void A_task_that_fails_unawaited_is_observed(CaseState state)
    {
        var unobserved = 0;
        EventHandler<UnobservedTaskExceptionEventArgs> count = (_, args) =>
        {
            if (args.Exception.InnerException is InvalidTimeZoneException)
                unobserved++;
        };
        TaskScheduler.UnobservedTaskException += count;
        _ = state.Run<LuaValue>("fail_and_leave");
        state.CollectUntil(() => state.Lua.Objects.Count == 0);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        TaskScheduler.UnobservedTaskException -= count;
        Check.Equal(0, unobserved);
    }
}

/// <summary>A fixture: methods whose task is kept.</summary>
[LuaExport]
public sealed class Errand
{
    internal CancellationToken Token { get; private set; }

    public Task<string> Motto { get; } = Task.FromResult("now or later");

    public Task? None => null;

    [return: LuaTask]
    public async Task<long> RunAsync(long value, LuaState state, CancellationToken token)
    {
        Token = token;
        return await Desk.Of(state).WaitAsync(value, CancellationToken.None).WaitAsync(token);
    }

    [return: LuaTask]
    public async Task FailAsync(bool late, LuaState state)
    {
        if (late)
            _ = await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        throw new InvalidTimeZoneException("no errand");
    }

    [return: LuaTask]
    public ValueTask<(string, int)> Pair() => new(("a", 1));

    public static async Task<long> SumAsync(List<Task<long>> tasks) => (await Task.WhenAll(tasks)).Sum();

    public static async Task<string> StatusAsync(ValueTask<(string, int)> pair)
    {
        var (name, number) = await pair;
        return name + number;
    }
}
