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

    /// <summary>Begins anew: the places of <see cref="Parked"/> are taken from the first to the last, and again.</summary>
    internal static void Rewind(int places)
    {
        _parked = 0;
        if (Parked.Count != places)
        {
            Parked.Clear();
            Parked.AddRange(Enumerable.Range(0, places).Select(static _ => new Signal()));
        }
    }

    public static long Add(long a, long b) => a + b;

    public static string Echo(string text) => text;

    public static void Fail() => throw new InvalidOperationException("failed");

    public static ValueTask<long> ReadyAsync(long a, long b) => new(a + b);

    public static Func<long, long, long> Adder() => static (a, b) => a + b;

    public static async IAsyncEnumerable<long> Count()
    {
        await Task.CompletedTask;
        while (true)
            yield return 1;
    }

    public static long Times(Func<long, long> function, long times)
    {
        var sum = 0L;
        for (var i = 0L; i < times; i++)
            sum += function(i);
        return sum;
    }

    public static long TimesFunction(LuaFunction function, long times)
    {
        using (function)
        {
            var sum = 0L;
            for (var i = 0L; i < times; i++)
                sum += function.Call<long>(i);
            return sum;
        }
    }

    public static ValueTask<long> SuspendAsync() => Signal.Next();

    public static ValueTask<long> ParkAsync() => Parked[_parked++ % Parked.Count].Next();
}
