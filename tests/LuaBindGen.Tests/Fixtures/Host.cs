using System.Runtime.CompilerServices;

namespace LuaBindGen.Tests.Fixtures;

/// <summary>What test scripts call: <c>host</c> in Lua. A wait is completed by the test, never by time.</summary>
[LuaExport("host")]
public static class Host
{
    // By state, since tests run at the same time.
    private static readonly ConditionalWeakTable<LuaState, Desk> Desks = [];

    /// <summary>The desk of a state, where a test sees what its scripts asked for.</summary>
    internal static Desk DeskOf(LuaState state) => Desks.GetOrCreateValue(state);

    public static long Add(long a, long b) => a + b;

    public static void Throw(string message) => throw new InvalidOperationException(message);

    public static void Collect() => GC.Collect(0);

    /// <summary>Complete from the start, or pending until the test says, as the desk is set.</summary>
    public static ValueTask<long> FetchAsync(long value, LuaState state, CancellationToken token) =>
        DeskOf(state).Fetch(value, token);

    /// <summary>Fails, at once or late.</summary>
    public static async Task<long> FailAsync(string message, LuaState state, CancellationToken token)
    {
        await DeskOf(state).Fetch(0, token);
        throw new InvalidOperationException(message);
    }

    public static async Task<(long Value, string? Nothing, string Text)> ManyAsync(long value, LuaState state, CancellationToken token)
    {
        await DeskOf(state).Fetch(0, token);
        return (value, null, "text");
    }

    public static async Task NothingAsync(LuaState state, CancellationToken token) => await DeskOf(state).Fetch(0, token);

    /// <summary>Waits until there is a thread to go on, for tests on the thread pool.</summary>
    public static async Task PauseAsync() => await Task.Yield();

    /// <summary>Completes a wait while the script runs, so that the completion queues before the script does anything else.</summary>
    public static void Complete(int index, LuaState state)
    {
        // A thread of its own has no context that would put the completion off.
        var thread = new Thread(DeskOf(state).History[index].Complete);
        thread.Start();
        thread.Join();
    }

    /// <summary>Waits for time to pass on the clock of the state.</summary>
    public static Task SleepAsync(double seconds, LuaState state, CancellationToken token) =>
        Task.Delay(TimeSpan.FromSeconds(seconds), state.TimeProvider, token);

    /// <summary>Calls a function back at once: C# between two pieces of Lua.</summary>
    public static LuaValue Apply(LuaFunction function, LuaValue argument)
    {
        using (function)
            return function.Call<LuaValue>(argument);
    }

    /// <summary>The same; what it throws is the cause of another exception.</summary>
    public static LuaValue Wrap(LuaFunction function)
    {
        try
        {
            return Apply(function, LuaValue.Nil);
        }
        catch (LuaException exception)
        {
            throw new InvalidOperationException("wrapped", exception);
        }
    }

    /// <summary>The activity that the method finds, before and after a wait.</summary>
    public static async Task<string?> ActivityAsync(LuaState state, CancellationToken token)
    {
        var before = System.Diagnostics.Activity.Current?.DisplayName;
        await DeskOf(state).Fetch(0, token);
        return $"{before} {System.Diagnostics.Activity.Current?.DisplayName}";
    }
}
