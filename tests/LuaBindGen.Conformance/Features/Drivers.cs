using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Where scripts run: on the thread pool, or where the host pumps.</summary>
internal sealed class Drivers : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(The_manual_driver_runs_nothing_until_it_is_pumped),
        Host(Pump_counts_the_turns_that_it_takes),
        Host(Scripts_run_on_the_thread_that_pumps),
        Host(One_manual_driver_serves_several_states),
        Host(The_thread_pool_needs_no_pump),
        Host(The_thread_pool_runs_many_runs_on_one_state),
        Host(Who_has_awaited_a_run_finds_the_state_free),
        Host(Completions_from_many_threads_are_all_delivered),
        Host(A_run_on_the_thread_pool_is_cancelled),
        Host(A_state_on_the_thread_pool_is_disposed_while_scripts_wait),
    ];

    private static void The_manual_driver_runs_nothing_until_it_is_pumped(CaseState state)
    {
        var run = state.Lua.RunAsync("ran = true");
        Check.True(state.Lua.Globals["ran"].IsNil && !run.IsCompleted);
        state.Settle();
        Check.True(run.IsCompletedSuccessfully && state.Lua.Globals.Get<bool>("ran"));
    }

    private static void Pump_counts_the_turns_that_it_takes(CaseState state)
    {
        Check.Equal(0, state.Driver.Pump());
        _ = state.Lua.RunAsync("");
        _ = state.Lua.RunAsync("");
        Check.Equal(2, state.Driver.Pump());
        Check.Equal(0, state.Driver.Pump());
    }

    private static void Scripts_run_on_the_thread_that_pumps(CaseState state)
    {
        var run = state.Start<long>("thread_after_wait");
        state.Drive(run);
        Check.Equal(Environment.CurrentManagedThreadId, run.Result);
    }

    private static void One_manual_driver_serves_several_states(CaseState state)
    {
        using var other = CaseState.Make(new LuaStateOptions { Driver = state.Driver });
        var (one, two) = (state.Lua.RunAsync<long>("return 1"), other.RunAsync<long>("return 2"));
        state.Settle();
        Check.Equal(3, one.Result + two.Result);
    }

    private static async Task The_thread_pool_needs_no_pump(CaseState state)
    {
        await using var lua = CaseState.Make(new LuaStateOptions());
        Check.Equal(3, await lua.RunAsync<long>("drivers.pause() return host.add(1, 2)"));
    }

    private static async Task The_thread_pool_runs_many_runs_on_one_state(CaseState state)
    {
        await using var lua = CaseState.Make(new LuaStateOptions());
        using var function = lua.Load("local n = 0 for i = 1, 5 do drivers.pause() n = n + ... end return n");
        var runs = Enumerable.Range(0, 100).Select(i => function.CallAsync<long>([i])).ToArray();
        Check.Sequence(Enumerable.Range(0, 100).Select(static i => i * 5L), await Task.WhenAll(runs));
    }

    private static async Task Who_has_awaited_a_run_finds_the_state_free(CaseState state)
    {
        await using var lua = CaseState.Make(new LuaStateOptions());
        for (var i = 0; i < 200; i++)
        {
            await lua.RunAsync("drivers.pause() return {}");
            lua.Globals["x"] = i;
        }
    }

    private static void Completions_from_many_threads_are_all_delivered(CaseState state)
    {
        using var function = state.Lua.Load("return host.fetch(...)");
        var runs = Enumerable.Range(0, 200).Select(i => function.CallAsync<long>([i])).ToArray();
        state.Settle();
        var threads = Enumerable.Range(0, 4).Select(part => new Thread(() =>
        {
            for (var i = part; i < 200; i += 4)
                state.Desk.Waits[i].Answer();
        })).ToArray();
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
        state.Settle();
        Check.Sequence(Enumerable.Range(0, 200).Select(static i => (long)i), runs.Select(static run => run.Result));
    }

    private static async Task A_run_on_the_thread_pool_is_cancelled(CaseState state)
    {
        await using var lua = CaseState.Make(new LuaStateOptions());
        using var source = new CancellationTokenSource();
        var run = lua.RunAsync("ends.sleep()", cancellationToken: source.Token);
        await source.CancelAsync();
        await Task.WhenAny(run);
        _ = Check.Cancelled(run);
        Check.Equal(1, await lua.RunAsync<long>("return 1"));
    }

    private static async Task A_state_on_the_thread_pool_is_disposed_while_scripts_wait(CaseState state)
    {
        var lua = CaseState.Make(new LuaStateOptions());
        var runs = Enumerable.Range(0, 20).Select(_ => lua.RunAsync("ends.sleep()")).ToArray();
        // All have begun when the last has had its turn.
        await lua.InvokeAsync(static _ => { });
        await lua.DisposeAsync();
        await Task.WhenAll(runs.Select(static run => Task.WhenAny(run)));
        foreach (var run in runs)
            _ = Check.Cancelled(run);
    }
}

/// <summary>A fixture: methods that know threads.</summary>
[LuaExport("drivers")]
public static class DriverFunctions
{
    /// <summary>Waits until a thread has time.</summary>
    public static async Task PauseAsync() => await Task.Yield();

    public static long Thread() => Environment.CurrentManagedThreadId;
}
