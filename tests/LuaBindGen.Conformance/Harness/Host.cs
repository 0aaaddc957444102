using System.Runtime.CompilerServices;

namespace LuaBindGen.Conformance.Harness;

/// <summary>What the scripts of every feature can call: <c>host</c>.</summary>
[LuaExport("host")]
public static class Host
{
    public static long Add(long a, long b) => a + b;

    /// <summary>Waits until the case answers, then gives the value back.</summary>
    public static Task<long> FetchAsync(long value, LuaState state, CancellationToken token) => Desk.Of(state).WaitAsync(value, token);

    /// <summary>An async method that never waits.</summary>
    public static ValueTask<long> ReadyAsync(long value) => new(value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Throw(string message) => throw new InvalidOperationException(message);

    /// <summary>Waits, then fails.</summary>
    public static async Task<long> FailAsync(string message, LuaState state, CancellationToken token)
    {
        await Desk.Of(state).WaitAsync(0, token);
        throw new InvalidOperationException(message);
    }

    /// <summary>How many calls are neither done nor cancelled.</summary>
    public static long Waiting(LuaState state) => Desk.Of(state).Waits.Count(static wait => !wait.Task.IsCompleted && !wait.IsCancelled);

    /// <summary>Calls a function back at once: C# between two pieces of Lua.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static LuaValue Apply(LuaFunction function, LuaValue argument = default)
    {
        using (function)
            return function.Call<LuaValue>(argument);
    }

    /// <summary>A collection of .NET's, in the middle of a script.</summary>
    public static void Collect() => GC.Collect();
}
