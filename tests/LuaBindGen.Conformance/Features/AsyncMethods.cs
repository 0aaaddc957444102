using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Async methods of every task type, ready and late.</summary>
internal sealed class AsyncMethods : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(Only_a_late_task_suspends),
        Host(The_method_starts_at_once_and_the_script_goes_on_with_the_result),
        Host(Runs_interleave_at_their_waits),
        Host(Time_is_the_hosts_own),
        Host(An_async_method_may_use_Lua_values_after_its_await),
        Host(An_async_method_may_call_a_Lua_function_that_waits),
        Host(Async_locals_of_the_caller_are_seen),
    ];

    private static void Only_a_late_task_suspends(CaseState state)
    {
        Check.True(state.Start<long>("ready").IsCompletedSuccessfully);
        var late = state.Start<long>("late");
        Check.True(!late.IsCompleted);
        Check.Equal(1, state.LiveOperations);
        state.Drive(late);
    }

    private static void The_method_starts_at_once_and_the_script_goes_on_with_the_result(CaseState state)
    {
        var run = state.Start<long>("twice");
        Check.Equal(1, state.Desk.Waits.Count);
        state.Desk.Waits[0].Answer();
        Check.True(!run.IsCompleted);
        state.Settle();
        Check.Equal(2, state.Desk.Waits.Count);
        state.Drive(run);
        Check.Equal(12, run.Result);
    }

    private static void Runs_interleave_at_their_waits(CaseState state)
    {
        var runs = Enumerable.Range(0, 3).Select(i => state.Start<string>("steps", default, i)).ToArray();
        foreach (var wait in state.Desk.Waits.Reverse().ToArray())
        {
            wait.Answer();
            state.Settle();
        }
        foreach (var run in runs)
            state.Drive(run);
        Check.Equal("0a 1a 2a 2b 1b 0b ", state.Lua.Globals.Get<string>("trace"));
    }

    private static void Time_is_the_hosts_own(CaseState state)
    {
        var slow = state.Start<string>("sleep", default, 20);
        var quick = state.Start<string>("sleep", default, 10);
        state.Clock.Advance(TimeSpan.FromSeconds(10));
        state.Drive(quick);
        Check.True(!slow.IsCompleted);
        state.Clock.Advance(TimeSpan.FromSeconds(10));
        state.Drive(slow);
        Check.Equal("slept 20", slow.Result);
    }

    private static void An_async_method_may_use_Lua_values_after_its_await(CaseState state) => Check.Equal(6, state.Run<long>("sum"));

    private static void An_async_method_may_call_a_Lua_function_that_waits(CaseState state) => Check.Equal(8, state.Run<long>("calls_back"));

    private static void Async_locals_of_the_caller_are_seen(CaseState state)
    {
        AsyncFunctions.Ambient.Value = "mine";
        var run = state.Start<string>("ambient");
        AsyncFunctions.Ambient.Value = "changed";
        state.Drive(run);
        Check.Equal("mine", run.Result);
    }
}

/// <summary>A fixture: each task type with and without a result, ready and late.</summary>
[LuaExport("tasks")]
public static class AsyncFunctions
{
    internal static AsyncLocal<string?> Ambient { get; } = new();

    public static Task Nothing() => Task.CompletedTask;

    public static Task<string> Text() => Task.FromResult("text");

    public static ValueTask ValueNothing() => default;

    public static ValueTask<double> Value() => new(1.5);

    public static Task NothingLate(LuaState state) => Desk.Of(state).WaitAsync(1, CancellationToken.None);

    public static async Task<string> TextLate(LuaState state) => "late " + await Desk.Of(state).WaitAsync(2, CancellationToken.None);

    public static async ValueTask ValueNothingLate(LuaState state) => await Desk.Of(state).WaitAsync(3, CancellationToken.None);

    public static async ValueTask<byte[]> ValueLate(LuaState state) => [(byte)await Desk.Of(state).WaitAsync(65, CancellationToken.None)];

    public static async Task<Counter?> ObjectLate(bool exists, LuaState state)
    {
        await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        return exists ? new Counter(4) : null;
    }

    public static async Task<long> SeveralLate(LuaState state, CancellationToken token)
    {
        var sum = 0L;
        for (var i = 1; i <= 3; i++)
            sum += await Desk.Of(state).WaitAsync(i, token);
        return sum;
    }

    public static Task<long> NoTask() => null!;

    public static Task SleepAsync(double seconds, LuaState state, CancellationToken token) =>
        Task.Delay(TimeSpan.FromSeconds(seconds), state.TimeProvider, token);

    public static async Task<long> SumAsync(LuaTable numbers, LuaState state)
    {
        await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        using (numbers)
            return Enumerable.Range(1, (int)numbers.Length).Sum(i => numbers.Get<long>(i));
    }

    public static async Task<long> CallBackAsync(LuaFunction function, long argument, CancellationToken token)
    {
        using (function)
            return await function.CallAsync<long>([argument], token) + 1;
    }

    public static string? ReadAmbient() => Ambient.Value;
}
