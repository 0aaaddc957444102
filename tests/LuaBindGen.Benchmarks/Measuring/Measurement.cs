using System.Diagnostics;

namespace LuaBindGen.Benchmarks.Measuring;

/// <summary>Measures a row: in each round, each contender once, one right after the other.</summary>
/// <remarks>
/// BenchmarkDotNet measures one benchmark after the other, each in one piece of time; on a machine that others use too, their load then
/// falls on one side of a ratio. Here both sides of each ratio are measured within some milliseconds, and the medians of many such ratios are told.
/// </remarks>
internal sealed class Measurement(int rounds)
{
    private static readonly TimeSpan Sample = TimeSpan.FromMilliseconds(4);

    // Longer than it takes until the JIT has compiled what is hot for the last time.
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(600);

    /// <summary>Checks that each contender does the work, and measures it.</summary>
    internal IReadOnlyList<Result> Run(Row row)
    {
        foreach (var contender in row.Contenders)
            Check(row, contender);
        var counts = row.Contenders.Select(contender => Calibrate(row, contender)).ToArray();
        var times = row.Contenders.Select(_ => new double[rounds]).ToArray();
        for (var round = 0; round < rounds; round++)
            for (var i = 0; i < row.Contenders.Count; i++)
            {
                // Each round begins with another one: nobody always comes after the one that warms or fills the caches.
                var turn = (i + round) % row.Contenders.Count;
                times[turn][round] = Time(row.Contenders[turn], counts[turn]) / counts[turn];
            }

        return row.Contenders.Select((contender, i) => new Result(
            contender.Column,
            Median(times[i]),
            Median(times[i].Zip(times[0], static (own, first) => own / first)),
            Allocated(row, contender, counts[i]))).ToArray();
    }

    /// <summary>The middle one.</summary>
    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private static void Check(Row row, Contender contender)
    {
        var n = 3 * row.Batch;
        var result = contender.Run(n);
        if (result != row.Expected(n))
            throw new InvalidOperationException($"{row.Name}, {contender.Column}: {result} where {row.Expected(n)} is right.");
    }

    private static long Calibrate(Row row, Contender contender)
    {
        var started = Stopwatch.GetTimestamp();
        var n = row.Batch;
        while (Stopwatch.GetElapsedTime(started) < WarmUp)
        {
            var time = Time(contender, n);
            if (time < Sample.TotalNanoseconds / 2)
                n *= 2;
        }
        return n;
    }

    private static double Time(Contender contender, long n)
    {
        var started = Stopwatch.GetTimestamp();
        _ = contender.Run(n);
        return Stopwatch.GetElapsedTime(started).TotalNanoseconds;
    }

    // The difference of two counts: what the call of the whole loop allocates is in both.
    private static double Allocated(Row row, Contender contender, long n)
    {
        var once = AllocatedBy(contender, n);
        return Math.Max(0, (AllocatedBy(contender, n + (9 * row.Batch)) - once) / (9.0 * row.Batch));
    }

    private static long AllocatedBy(Contender contender, long n)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = contender.Run(n);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
