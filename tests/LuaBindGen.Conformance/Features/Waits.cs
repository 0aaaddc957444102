using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>What the host sees of scripts that wait: for what, where, since when.</summary>
internal sealed class Waits : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(A_wait_says_for_what_where_and_since_when),
        Host(Waits_of_coroutines_and_nested_runs_are_all_there),
        Host(A_method_that_is_called_by_no_Lua_code_has_no_position),
        Host(What_has_ended_is_no_longer_waited_for),
        Host(A_coroutine_that_was_just_collected_is_not_looked_at),
        Host(A_result_that_nobody_takes_is_said_to_be_there),
        Host(An_exported_method_may_look),
        Host(Any_thread_may_ask_in_turn),
    ];

    private static void A_wait_says_for_what_where_and_since_when(CaseState state)
    {
        state.Pass(TimeSpan.FromMinutes(1));
        var run = state.Start<long>("waits", new LuaRunOptions { Name = "job 7" });
        var unnamed = state.Start<long>("waits");
        state.Pass(TimeSpan.FromSeconds(3));
        var waits = state.Lua.GetWaits();
        Check.Equal(2, waits.Count);
        Check.Equal(("host.fetch", "Waits.lua:2", "job 7"), (waits[0].Method, waits[0].Position, waits[0].RunName));
        Check.Equal((DateTimeOffset.UnixEpoch + TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(3)), (waits[0].Since, waits[0].Elapsed));
        Check.Sequence(
            ["job 7: Waits.lua:2 waits for 'host.fetch' since 00:00:03", "Waits.lua:2 waits for 'host.fetch' since 00:00:03"],
            waits.Select(static wait => wait.ToString()));
        state.Drive(Task.WhenAll(run, unnamed));
        Check.Equal(0, state.Lua.GetWaits().Count);
    }

    private static void Waits_of_coroutines_and_nested_runs_are_all_there(CaseState state)
    {
        var run = state.Start<long>("waits_inside");
        Check.Sequence(["nesting.call Waits.lua:7", "host.fetch Waits.lua:8"], Places(state.Lua));
        state.Drive(run);
    }

    private static void A_method_that_is_called_by_no_Lua_code_has_no_position(CaseState state)
    {
        var direct = state.Start<long>("waits_as_a_body");
        var guarded = state.Start<long>("waits_in_pcall");
        Check.Sequence(["host.fetch ", "host.fetch Waits.lua:15"], Places(state.Lua));
        state.Drive(Task.WhenAll(direct, guarded));
    }

    private static void What_has_ended_is_no_longer_waited_for(CaseState state)
    {
        state.Lua.Globals["poll"] = state.Lua.PollResume;
        var run = state.Start<long>("closes_and_drops");
        Check.Sequence(["host.fetch Waits.lua:25"], Places(state.Lua));
        state.Drive(run);
    }

    private static void A_coroutine_that_was_just_collected_is_not_looked_at(CaseState state)
    {
        state.Lua.Globals["poll"] = state.Lua.PollResume;
        // Their operations end at the next quiet moment; the script looks before that.
        Check.Equal("", state.Run<string>("looks_after_a_collection"));
    }

    private static void A_result_that_nobody_takes_is_said_to_be_there(CaseState state)
    {
        state.Lua.Globals["poll"] = state.Lua.PollResume;
        var run = state.Start<long>("takes_no_result");
        state.Desk.Waits[0].Answer();
        state.Settle();
        Check.Sequence(["True Waits.lua:30 has yet to take the result of 'host.fetch' since 00:00:00", "False Waits.lua:32 waits for 'host.fetch' since 00:00:00"],
            state.Lua.GetWaits().Select(static wait => $"{wait.IsCompleted} {wait}"));
        state.Drive(run);
    }

    private static void An_exported_method_may_look(CaseState state)
    {
        var other = state.Start<long>("waits");
        Check.Equal("host.fetch Waits.lua:2", state.Run<string>("looks"));
        state.Drive(other);
    }

    private static void Any_thread_may_ask_in_turn(CaseState state)
    {
        var run = state.Start<long>("waits");
        var thrown = false;
        var asked = Task.FromResult<IReadOnlyList<LuaWait>>([]);
        state.Lua.InvokeAsync(lua =>
        {
            var thread = new Thread(() =>
            {
                try
                {
                    _ = lua.GetWaits();
                }
                catch (LuaThreadException)
                {
                    thrown = true;
                }
                asked = lua.GetWaitsAsync();
            });
            thread.Start();
            thread.Join();
        });
        state.Settle();
        state.Drive(asked);
        Check.Equal((true, 1), (thrown, asked.Result.Count));
        state.Drive(run);
    }

    internal static IEnumerable<string> Places(LuaState lua) => lua.GetWaits().Select(static wait => $"{wait.Method} {wait.Position}");
}

/// <summary>A fixture: a method that looks at what waits.</summary>
[LuaExport("waits")]
public static class WaitFunctions
{
    public static string Look(LuaState state) => string.Join(" | ", Waits.Places(state));
}
