using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Time slices: a script that does not end leaves room for the others. The clock moves when a script says so, so each slice ends where it is told.</summary>
internal sealed class Fairness : Feature
{
    internal override LuaLibraries Libraries => LuaLibraries.All;

    internal override TimeSpan? TimeSlice => TimeSpan.FromSeconds(1);

    protected override IEnumerable<Case> HostCases =>
    [
        Host(An_endless_script_does_not_starve_the_others),
        Host(An_endless_coroutine_of_a_script_does_not_either),
        Host(An_endless_script_times_out),
        Host(An_endless_coroutine_is_cancelled_with_its_resumers),
        Host(A_preempted_script_computes_what_it_would_have),
        Host(A_collection_between_two_slices_changes_nothing),
        Host(Where_Lua_cannot_suspend_the_slice_is_as_long_as_it_takes),
        Host(A_scheduler_in_Lua_sees_a_preempted_coroutine_as_pending),
        Host(A_chunk_cannot_take_the_name_of_ours),
        Host(A_close_handler_that_never_ends_is_stopped),
        Host(The_text_of_an_error_that_never_ends_is_given_up),
        Host(The_hook_is_refused_to_scripts),
        Host(A_state_is_disposed_while_scripts_are_preempted),
    ];

    private static void An_endless_script_does_not_starve_the_others(CaseState state)
    {
        using var source = new CancellationTokenSource();
        var endless = Begin<long>(state, "endless", source.Token);
        var other = Begin<long>(state, "one");
        PumpUntilDone(state, other);
        Check.True(!endless.IsCompleted);
        source.Cancel();
        PumpUntilDone(state, endless);
        _ = Check.Cancelled(endless);
        Check.Equal("handler ", state.Lua.Globals.Get<string>("order"));
    }

    private static void An_endless_coroutine_of_a_script_does_not_either(CaseState state)
    {
        foreach (var script in new[] { "endless_in_resume", "endless_in_wrap", "endless_two_deep" })
        {
            using var source = new CancellationTokenSource();
            var endless = Begin<long>(state, script, source.Token);
            var other = Begin<long>(state, "one");
            PumpUntilDone(state, other);
            Check.True(!endless.IsCompleted);
            source.Cancel();
            PumpUntilDone(state, endless);
            _ = Check.Cancelled(endless);
        }
    }

    private static void An_endless_script_times_out(CaseState state)
    {
        using var scripts = state.Lua.Globals.Get<LuaTable>("scripts");
        using var function = scripts.Get<LuaFunction>("endless");
        var run = function.CallAsync<long>(new LuaRunOptions { Timeout = TimeSpan.FromSeconds(10) });
        PumpUntilDone(state, run);
        _ = Check.Throws<TimeoutException>(() => run.GetAwaiter().GetResult());
        var inLua = function.CallAsync<long>(new LuaRunOptions { Timeout = TimeSpan.FromSeconds(10), CountsWaiting = false });
        PumpUntilDone(state, inLua);
        _ = Check.Throws<TimeoutException>(() => inLua.GetAwaiter().GetResult());
    }

    private static void An_endless_coroutine_is_cancelled_with_its_resumers(CaseState state)
    {
        using var source = new CancellationTokenSource();
        var run = Begin<long>(state, "endless_with_handlers", source.Token);
        for (var i = 0; i < 5; i++)
            state.Driver.Pump();
        source.Cancel();
        PumpUntilDone(state, run);
        _ = Check.Cancelled(run);
        Check.Equal("inner middle outer ", state.Lua.Globals.Get<string>("order"));
    }

    private static void A_preempted_script_computes_what_it_would_have(CaseState state)
    {
        var runs = Enumerable.Range(0, 5).Select(_ => Begin<string>(state, "computes")).ToArray();
        foreach (var run in runs)
            PumpUntilDone(state, run);
        Check.Sequence(runs.Select(static _ => "500500 120 abcabc 3"), runs.Select(static run => run.Result));
    }

    private static void A_collection_between_two_slices_changes_nothing(CaseState state)
    {
        using var collect = state.Lua.Run<LuaFunction>("return collectgarbage");
        var run = Begin<string>(state, "computes");
        var pumps = 0;
        while (!run.IsCompleted)
        {
            pumps += state.Driver.Pump();
            collect.Call("collect");
        }
        Check.Equal("500500 120 abcabc 3", run.Result);
        Check.True(pumps > 10);
    }

    private static void Where_Lua_cannot_suspend_the_slice_is_as_long_as_it_takes(CaseState state)
    {
        var run = Begin<long>(state, "computes_in_sort");
        PumpUntilDone(state, run);
        Check.Equal(1, run.Result);
        Check.Equal(55, state.Lua.Run<long>("local s = 0 for i = 1, 10 do fairness.tick() s = s + i end return s"));
    }

    private static void A_scheduler_in_Lua_sees_a_preempted_coroutine_as_pending(CaseState state)
    {
        state.Lua.Globals["poll"] = state.Lua.PollResume;
        state.Lua.Globals["pending"] = state.Lua.PollPending;
        var run = Begin<string>(state, "schedules");
        PumpUntilDone(state, run);
        Check.Equal("500500 500500", run.Result);
    }

    private void A_chunk_cannot_take_the_name_of_ours(CaseState state)
    {
        using var lua = CaseState.Make(new LuaStateOptions { Driver = state.Driver, TimeProvider = state.Clock, TimeSlice = TimeSlice });
        var endless = lua.RunAsync("load('local tick = fairness.tick while true do tick() for _ = 1, 500 do end end', '=[LuaBindGen]')()", new LuaRunOptions { Timeout = TimeSpan.FromSeconds(10) });
        PumpUntilDone(state, endless);
        _ = Check.Throws<TimeoutException>(() => endless.GetAwaiter().GetResult());
    }

    private static void A_close_handler_that_never_ends_is_stopped(CaseState state) => Stops(state, "never_closes");

    // Nothing of it can be suspended when its time is over; it has its grace period.
    private static void Stops(CaseState state, string script)
    {
        using var scripts = state.Lua.Globals.Get<LuaTable>("scripts");
        using var function = scripts.Get<LuaFunction>(script);
        var run = function.CallAsync<long>(new LuaRunOptions { Timeout = TimeSpan.FromSeconds(10) });
        PumpUntilDone(state, run);
        _ = Check.Throws<TimeoutException>(() => run.GetAwaiter().GetResult());
        Check.Equal(1, state.Run<long>("one"));
    }

    private static void The_text_of_an_error_that_never_ends_is_given_up(CaseState state)
    {
        var run = Begin<long>(state, "raises_without_text");
        PumpUntilDone(state, run);
        Check.Contains("raised a table", Check.Throws<LuaException>(() => run.GetAwaiter().GetResult()).Message);
        Check.Equal(3, state.Lua.Run<long>("local n = 0 for i = 1, 3 do fairness.tick() n = n + 1 end return n"));
    }

    private static void The_hook_is_refused_to_scripts(CaseState state) =>
        Check.Contains("time slices", Check.Throws<LuaException>(() => state.Lua.Run("debug.sethook()")).Message);

    private static void A_state_is_disposed_while_scripts_are_preempted(CaseState state)
    {
        var runs = new[] { "endless", "endless_in_wrap", "endless_two_deep" }.Select(script => Begin<long>(state, script)).ToArray();
        for (var i = 0; i < 5; i++)
            state.Driver.Pump();
        state.Lua.Dispose();
        foreach (var run in runs)
            _ = Check.Cancelled(run);
    }

    private static Task<T> Begin<T>(CaseState state, string script, CancellationToken token = default)
    {
        using var scripts = state.Lua.Globals.Get<LuaTable>("scripts");
        return scripts.Get<LuaFunction>(script).CallAsync<T>(default, token);
    }

    private static void PumpUntilDone(CaseState state, Task run)
    {
        for (var i = 0; !run.IsCompleted; i++)
        {
            state.Driver.Pump();
            Check.True(i < 20_000);
        }
    }
}

/// <summary>A fixture: the end of a time slice.</summary>
[LuaExport("fairness")]
public static class FairnessFunctions
{
    /// <summary>Lets a second pass.</summary>
    public static void Tick(LuaState state) => ((ManualClock)state.TimeProvider).Advance(TimeSpan.FromSeconds(1));
}
