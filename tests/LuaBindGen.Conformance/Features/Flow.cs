using System.Diagnostics;
using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Async locals flow from who starts a run into what it calls, and nowhere else.</summary>
internal sealed class Flow : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(Exported_methods_see_the_callers_async_locals_on_every_driver),
        Host(Handlers_at_the_end_of_a_run_see_them_too),
        Host(What_a_method_sets_is_seen_by_its_run_alone),
        Host(Nothing_is_left_behind_where_the_flow_is_suppressed),
        Host(An_action_in_turn_sees_them_and_leaves_nothing_behind),
    ];

    private static async Task Exported_methods_see_the_callers_async_locals_on_every_driver(CaseState state)
    {
        using var loop = Loop.Start();
        LuaDriver[] drivers =
        [
            LuaDriver.ThreadPool,
            LuaDriver.FromSynchronizationContext(loop),
            LuaDriver.FromTaskScheduler(new LoopScheduler(loop)),
            LuaDriver.FromTaskScheduler(new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler),
            state.Driver,
        ];
        var text = state.Lua.Run<string>("return everything");
        FlowFunctions.Ambient.Value = "mine";
        using var activity = new Activity("work").Start();
        foreach (var driver in drivers)
        {
            await using var lua = CaseState.Make(new LuaStateOptions { Driver = driver });
            var run = lua.RunAsync<string>(text);
            while (driver == state.Driver && !run.IsCompleted)
            {
                state.Settle();
                Thread.Yield();
            }
            Check.Equal("mine work, mine work, mine work, mine work", await run);
        }
    }

    private static void Handlers_at_the_end_of_a_run_see_them_too(CaseState state)
    {
        FlowFunctions.Ambient.Value = "mine";
        using var source = new CancellationTokenSource();
        var failing = state.Start<long>("ends_with_a_handler", default, "failing");
        var cancelled = state.Start<long>("ends_with_a_handler", source.Token, "cancelled");
        FlowFunctions.Ambient.Value = "other";
        source.Cancel();
        state.Settle();
        state.Desk.Waits[0].Fail(new TimeoutException());
        state.Settle();
        Check.True(failing.IsFaulted && cancelled.IsCanceled);
        Check.Equal("mine", state.Lua.Globals.Get<string>("failing"));
        Check.Equal("mine", state.Lua.Globals.Get<string>("cancelled"));
    }

    private static void What_a_method_sets_is_seen_by_its_run_alone(CaseState state)
    {
        FlowFunctions.Ambient.Value = "caller";
        var (one, two) = (state.Start<string>("sets", default, "one"), state.Start<string>("sets", default, "two"));
        Check.Equal("caller", FlowFunctions.Ambient.Value);
        FlowFunctions.Ambient.Value = "pump";
        state.Drive(Task.WhenAll(one, two));
        Check.Equal("one one one", one.Result);
        Check.Equal("two two two", two.Result);
        Check.Equal("pump", FlowFunctions.Ambient.Value);
    }

    private static void Nothing_is_left_behind_where_the_flow_is_suppressed(CaseState state)
    {
        FlowFunctions.Ambient.Value = "pump";
        Task<string> run, reads;
        using (ExecutionContext.SuppressFlow())
        {
            run = state.Lua.RunAsync<string>("return scripts.sets('mine')");
            reads = state.Lua.RunAsync<string>("return scripts.reads()");
        }
        state.Drive(Task.WhenAll(run, reads));
        Check.Equal("mine mine mine", run.Result);
        Check.Equal("nil nil", reads.Result);
        Check.Equal("pump", FlowFunctions.Ambient.Value);
    }

    private static void An_action_in_turn_sees_them_and_leaves_nothing_behind(CaseState state)
    {
        FlowFunctions.Ambient.Value = "caller";
        var seen = "";
        _ = state.Lua.InvokeAsync(_ =>
        {
            seen = FlowFunctions.Ambient.Value;
            FlowFunctions.Ambient.Value = "action";
        });
        FlowFunctions.Ambient.Value = "pump";
        state.Settle();
        Check.Equal("caller", seen);
        Check.Equal("pump", FlowFunctions.Ambient.Value);
    }
}

/// <summary>A fixture: methods that read and write what flows.</summary>
[LuaExport("flow")]
public static class FlowFunctions
{
    internal static AsyncLocal<string?> Ambient { get; } = new();

    public static string? Get() => Ambient.Value;

    public static void Set(string value) => Ambient.Value = value;

    public static string Describe() => $"{Ambient.Value} {Activity.Current?.OperationName}";

    public static async Task<(string Before, string After)> DescribeAsyncly()
    {
        var before = Describe();
        await Task.Yield();
        return (before, Describe());
    }
}
