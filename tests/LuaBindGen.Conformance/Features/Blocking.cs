using System.Diagnostics.CodeAnalysis;
using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>A method that blocks on what needs the state it is in would wait for ever: it is told instead.</summary>
internal sealed class Blocking : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(Blocking_on_a_run_is_told_and_the_run_goes_on),
        Host(An_action_that_blocks_on_a_run_is_told),
        Host(Blocking_on_what_another_thread_does_is_left_alone),
        Host(A_contended_lock_is_left_alone),
    ];

    private static void Blocking_on_a_run_is_told_and_the_run_goes_on(CaseState state)
    {
        foreach (var how in new[] { "result", "wait", "get_result", "wait_all", "with_timeout", "helper", "invoke", "file", "after_await" })
        {
            state.Lua.Globals["called"] = false;
            var message = state.Run<string>("blocks", how);
            Check.Contains("BlockingFunctions.", message);
            Check.Contains("blocks", message);
            Check.Contains("async", message);
            state.Settle();
            Check.True(state.Lua.Globals.Get<bool>("called") || how is "invoke" or "file", how);
        }
    }

    private static void An_action_that_blocks_on_a_run_is_told(CaseState state)
    {
        var invoked = state.Lua.InvokeAsync(static lua => lua.RunAsync("").Wait());
        state.Settle();
        Check.Contains("An_action_that_blocks", Check.Throws<InvalidOperationException>(invoked.GetAwaiter().GetResult).Message);
    }

    private static void Blocking_on_what_another_thread_does_is_left_alone(CaseState state) => Check.Equal(7, state.Run<long>("spawns_and_blocks"));

    private static void A_contended_lock_is_left_alone(CaseState state) => Check.True(state.Run<bool>("spawns_and_locks"));
}

/// <summary>A fixture: methods that block.</summary>
[LuaExport("blocking")]
[SuppressMessage("LuaBindGen", "LBG0018", Justification = "The fixture makes the mistake that the rule warns of.")]
public static class BlockingFunctions
{
    // Nothing of it passes where blocking is told; where it is not, a case fails instead of hanging.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static long Result(LuaFunction function) => function.CallAsync<long>().Result;

    public static void Wait(LuaFunction function) => function.CallAsync<long>().Wait(CancellationToken.None);

    public static long GetResult(LuaFunction function) => function.CallAsync<long>().GetAwaiter().GetResult();

    public static void WaitAll(LuaFunction function) => Task.WaitAll(function.CallAsync<long>(), function.CallAsync<long>());

    public static bool WithTimeout(LuaFunction function) => function.CallAsync<long>().Wait(Patience);

    public static bool Helper(LuaFunction function)
    {
        return CallAsync().Wait(Patience);

        async Task<long> CallAsync() => await function.CallAsync<long>();
    }

    public static bool Invoke(LuaFunction function, LuaState state)
    {
        function.Dispose();
        return state.InvokeAsync(static _ => { }).Wait(Patience);
    }

    public static bool File(LuaFunction function, LuaState state)
    {
        function.Dispose();
        return state.RunFileAsync(Environment.ProcessPath!).Wait(Patience);
    }

    public static async Task<bool> AfterAwaitAsync(LuaFunction function, LuaState state)
    {
        await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        return function.CallAsync<long>().Wait(Patience);
    }

    /// <summary>Begins a run that nobody awaits.</summary>
    public static void Spawn(LuaFunction function) => _ = function.CallAsync<long>();

    /// <summary>Blocks until another thread has seen it block.</summary>
    public static long BlockElsewhere()
    {
        var source = new TaskCompletionSource<long>();
        WhenBlocked(() => source.SetResult(7));
        return source.Task.Result;
    }

    /// <summary>Begins a run, then waits for a lock and for an event, not for a task.</summary>
    public static bool Lock(LuaFunction function)
    {
        Spawn(function);
        var gate = new object();
        using var taken = new ManualResetEventSlim();
        var blocked = Thread.CurrentThread;
        var holder = new Thread(() =>
        {
            lock (gate)
            {
                taken.Set();
                UntilBlocked(blocked);
            }
        });
        holder.Start();
        taken.Wait();
        lock (gate)
        {
            holder.Join();
        }
        return true;
    }

    private static void WhenBlocked(Action action)
    {
        var blocked = Thread.CurrentThread;
        new Thread(() =>
        {
            UntilBlocked(blocked);
            action();
        }).Start();
    }

    private static void UntilBlocked(Thread thread)
    {
        while ((thread.ThreadState & ThreadState.WaitSleepJoin) == 0)
            Thread.Yield();
    }
}
