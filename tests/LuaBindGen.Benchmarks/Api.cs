namespace LuaBindGen.Benchmarks;

/// <summary>What the benchmarks call.</summary>
[LuaExport("api")]
public static class Api
{
    /// <summary>What the one script that waits is waiting for.</summary>
    internal static Signal Signal { get; } = new();

    public static long Add(long a, long b) => a + b;

    public static ValueTask<long> ReadyAsync(long a, long b) => new(a + b);

    public static ValueTask<long> SuspendAsync() => Signal.Next();
}
