using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Scripts run on a host's own context or scheduler.</summary>
internal sealed class Contexts : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(A_context_that_runs_at_once_does_not_grow_the_stack),
        Host(A_context_runs_scripts_and_continuations_on_its_thread),
        Host(A_scheduler_is_the_current_one_before_and_after_awaits),
        Host(One_context_serves_several_states),
        Host(A_busy_state_gives_its_context_back),
        Host(A_busy_state_gives_its_scheduler_back),
        Host(Scheduling_takes_no_async_locals_along),
        Host(What_cannot_begin_since_the_context_refuses_fails),
        Host(What_has_begun_goes_on_when_the_context_takes_something_again),
        Host(A_state_whose_context_is_gone_can_be_disposed),
        Host(A_scheduler_that_refuses_is_told_by_its_own_exception),
    ];

    private static async Task A_context_that_runs_at_once_does_not_grow_the_stack(CaseState state)
    {
        await using var lua = CaseState.Make(new LuaStateOptions { Driver = LuaDriver.FromSynchronizationContext(new AtOnce()) });
        Check.Equal(200_000, await lua.RunAsync<long>("for i = 1, 200000 do coroutine.yield() end return 200000"));
    }

    private sealed class AtOnce : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => d(state);
    }

    private static async Task A_context_runs_scripts_and_continuations_on_its_thread(CaseState state)
    {
        using var loop = Loop.Start();
        await using var lua = On(LuaDriver.FromSynchronizationContext(loop));
        using var function = lua.Load(Text(state, "threads"));
        var runs = Enumerable.Range(0, 20).Select(_ => function.CallAsync<long>()).ToArray();
        foreach (var thread in await Task.WhenAll(runs))
            Check.Equal(loop.ThreadId, thread);
    }

    private static async Task A_scheduler_is_the_current_one_before_and_after_awaits(CaseState state)
    {
        using var loop = Loop.Start();
        var pair = new ConcurrentExclusiveSchedulerPair();
        foreach (var scheduler in new[] { pair.ExclusiveScheduler, pair.ConcurrentScheduler, new LoopScheduler(loop) })
        {
            await using var lua = On(LuaDriver.FromTaskScheduler(scheduler));
            Check.Equal(scheduler.Id, await lua.RunAsync<long>(Text(state, "schedulers")));
        }
    }

    private static async Task One_context_serves_several_states(CaseState state)
    {
        using var loop = Loop.Start();
        var driver = LuaDriver.FromSynchronizationContext(loop);
        await using var one = On(driver);
        await using var other = On(driver);
        var threads = await Task.WhenAll(one.RunAsync<long>(Text(state, "threads")), other.RunAsync<long>(Text(state, "threads")));
        Check.Sequence([loop.ThreadId, loop.ThreadId], threads);
    }

    private static void A_busy_state_gives_its_context_back(CaseState state)
    {
        using var loop = Loop.Manual();
        GivesBack(loop, LuaDriver.FromSynchronizationContext(loop));
    }

    private static void A_busy_state_gives_its_scheduler_back(CaseState state)
    {
        using var loop = Loop.Manual();
        GivesBack(loop, LuaDriver.FromTaskScheduler(new LoopScheduler(loop)));
    }

    private static void Scheduling_takes_no_async_locals_along(CaseState state)
    {
        using var loop = Loop.Manual();
        foreach (var driver in new[] { LuaDriver.FromSynchronizationContext(loop), LuaDriver.FromTaskScheduler(new LoopScheduler(loop)) })
        {
            using var lua = On(driver);
            var run = lua.RunAsync("");
            Check.True(!ExecutionContext.IsFlowSuppressed());
            Run(loop);
            Check.True(run.IsCompletedSuccessfully && !loop.HasSeenFlow);
        }
    }

    private static void What_cannot_begin_since_the_context_refuses_fails(CaseState state)
    {
        using var loop = Loop.Manual();
        using var lua = On(LuaDriver.FromSynchronizationContext(loop));
        loop.Refusal = new ObjectDisposedException("window");
        var (run, invoked) = (lua.RunAsync<long>("ran = true"), lua.InvokeAsync(static lua => lua.Run("ran = true")));
        foreach (var task in new[] { run, invoked })
            Check.True(ReferenceEquals(loop.Refusal, Check.Throws<InvalidOperationException>(task.GetAwaiter().GetResult).InnerException));
        loop.Refusal = null;
        var next = lua.RunAsync<bool>("return ran == nil");
        Run(loop);
        Check.True(next.Result);
    }

    private static void What_has_begun_goes_on_when_the_context_takes_something_again(CaseState state)
    {
        using var loop = Loop.Manual();
        using var lua = On(LuaDriver.FromSynchronizationContext(loop));
        using var source = new CancellationTokenSource();
        var run = lua.RunAsync<long>("return host.fetch(7)");
        var cancelled = lua.RunAsync<long>("return host.fetch(8)", cancellationToken: source.Token);
        Run(loop);
        loop.Refusal = new ObjectDisposedException("window");
        Desk.Of(lua).Waits[0].Answer();
        source.Cancel();
        Check.True(!run.IsCompleted && !cancelled.IsCompleted && !loop.Step());
        loop.Refusal = null;
        _ = lua.InvokeAsync(static _ => { });
        Run(loop);
        Check.Equal(7, run.Result);
        _ = Check.Cancelled(cancelled);
    }

    private static void A_state_whose_context_is_gone_can_be_disposed(CaseState state)
    {
        using var loop = Loop.Manual();
        var lua = On(LuaDriver.FromSynchronizationContext(loop));
        var run = lua.RunAsync<long>("return host.fetch(7)");
        Run(loop);
        loop.Refusal = new ObjectDisposedException("window");
        lua.Dispose();
        Check.True(SpinWait.SpinUntil(() => run.IsCompleted, TimeSpan.FromSeconds(30)));
        _ = Check.Cancelled(run);
        Check.True(Desk.Of(lua).Waits[0].IsCancelled);
    }

    private static void A_scheduler_that_refuses_is_told_by_its_own_exception(CaseState state)
    {
        using var loop = Loop.Manual();
        using var lua = On(LuaDriver.FromTaskScheduler(new LoopScheduler(loop)));
        loop.Refusal = new NotSupportedException("the actor has stopped");
        var exception = Check.Throws<InvalidOperationException>(lua.RunAsync("").GetAwaiter().GetResult);
        Check.Contains("the actor has stopped", exception.Message);
        Check.True(ReferenceEquals(loop.Refusal, exception.InnerException));
    }

    private static LuaState On(LuaDriver driver) => CaseState.Make(new LuaStateOptions { Driver = driver });

    private static string Text(CaseState state, string name) => state.Lua.Run<string>($"return texts.{name}");

    private static void Run(Loop loop)
    {
        while (loop.Step())
        {
        }
    }

    // What was posted by others while the state is busy has its turn before the state is done.
    private static void GivesBack(Loop loop, LuaDriver driver)
    {
        using var lua = On(driver);
        var done = 0;
        for (var i = 0; i < 200; i++)
            _ = lua.InvokeAsync(_ => done++);
        var seen = 0;
        loop.Post(_ => seen = done, null);
        Run(loop);
        Check.Equal(200, done);
        Check.True(seen is > 0 and < 200);
    }
}

/// <summary>A fixture: methods that know where they run.</summary>
[LuaExport("contexts")]
public static class ContextFunctions
{
    public static long Scheduler() => TaskScheduler.Current.Id;

    /// <summary>The scheduler before an await, after one, and after one of work elsewhere.</summary>
    public static async Task<(long Before, long After, long Last)> SchedulersAsync()
    {
        var before = TaskScheduler.Current.Id;
        await Task.Yield();
        var after = TaskScheduler.Current.Id;
        await Task.Run(static () => { });
        return (before, after, TaskScheduler.Current.Id);
    }

    /// <summary>The thread before an await, after one, and after one of work elsewhere.</summary>
    public static async Task<(long Before, long After, long Last)> ThreadsAsync()
    {
        var before = Environment.CurrentManagedThreadId;
        await Task.Yield();
        var after = Environment.CurrentManagedThreadId;
        await Task.Run(static () => { });
        return (before, after, Environment.CurrentManagedThreadId);
    }
}
