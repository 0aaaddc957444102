namespace LuaBindGen.Benchmarks;

/// <summary>What the benchmarks call.</summary>
[LuaExport("api")]
public static class Api
{
    private static int _parked;

    /// <summary>What the one script that waits is waiting for.</summary>
    internal static Signal Signal { get; } = new();

    /// <summary>What many scripts that wait at once are waiting for.</summary>
    internal static List<Signal> Parked { get; } = [];

    /// <summary>Begins anew: all of <see cref="Parked"/> are free.</summary>
    internal static void Rewind() => _parked = 0;

    public static long Add(long a, long b) => a + b;

    public static string Echo(string text) => text;

    public static void Fail() => throw new InvalidOperationException("failed");

    public static ValueTask<long> ReadyAsync(long a, long b) => new(a + b);

    public static ValueTask<long> SuspendAsync() => Signal.Next();

    public static ValueTask<long> ParkAsync()
    {
        if (_parked == Parked.Count)
            Parked.Add(new Signal());
        return Parked[_parked++].Next();
    }
}
