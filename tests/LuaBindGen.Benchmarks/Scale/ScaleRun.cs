using System.Diagnostics;
using System.Globalization;
using LuaBindGen.Benchmarks.Measuring;

namespace LuaBindGen.Benchmarks.Scale;

/// <summary>Many runs that wait at once in one state: what each costs, and whether that depends on how many there are.</summary>
internal static class ScaleRun
{
    private const int Rounds = 5;
    private static readonly int[] Counts = [1_000, 10_000, 100_000];

    internal static int Run()
    {
        Console.WriteLine("| runs at once | waits each | a run | a wait | x, against 1 000 runs | managed bytes a run | Lua bytes a run |");
        Console.WriteLine("| --: | --: | --: | --: | --: | --: | --: |");
        foreach (var waits in new[] { 1, 10 })
        {
            // Once without looking, for the JIT.
            _ = Measure(Counts[0], waits);
            var rounds = Enumerable.Range(0, Rounds).Select(_ => Counts.Select(count => Measure(count, waits)).ToArray()).ToArray();
            for (var i = 0; i < Counts.Length; i++)
                Print(Counts[i], waits, rounds.Select(round => round[i]).ToArray(), rounds.Select(round => round[i].Nanoseconds / round[0].Nanoseconds).ToArray());
        }
        return 0;
    }

    private static void Print(int runs, int waits, Sample[] samples, double[] ratios)
    {
        var time = Measurement.Median(samples.Select(static sample => sample.Nanoseconds));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {runs:N0} | {waits} | {Table.Time(time)} | {Table.Time(time / waits)} | {Table.Number(Measurement.Median(ratios))} | "
            + $"{Measurement.Median(samples.Select(static sample => sample.ManagedBytes)):N0} | {Measurement.Median(samples.Select(static sample => sample.LuaBytes)):N0} |"));
    }

    private static Sample Measure(int runs, int waits)
    {
        var driver = new ManualLuaDriver();
        using var lua = new LuaState(new LuaStateOptions { Driver = driver });
        lua.Register(LuaExports.All);
        using var script = lua.Load($"local f, s = api.park, 0 for i = 1, {waits} do s = s + f() end return s");
        using var count = lua.Load("return collectgarbage('count') * 1024 // 1");
        Api.Rewind(places: 2 * runs);
        var tasks = new Task<long>[runs];
        var (managed, native) = (GC.GetTotalMemory(forceFullCollection: true), count.Call<long>());

        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < runs; i++)
            tasks[i] = script.CallAsync<long>();
        Settle(driver);
        var elapsed = Stopwatch.GetElapsedTime(started);

        // All of them wait now.
        (managed, native) = (GC.GetTotalMemory(forceFullCollection: true) - managed, count.Call<long>() - native);

        started = Stopwatch.GetTimestamp();
        for (var wave = 0; wave < waits; wave++)
        {
            for (var i = 0; i < runs; i++)
                Api.Parked[((wave % 2) * runs) + i].Complete();
            Settle(driver);
        }
        elapsed += Stopwatch.GetElapsedTime(started);
        if (tasks.Any(task => !task.IsCompletedSuccessfully || task.Result != waits))
            throw new InvalidOperationException("Not all runs have come to their end.");
        return new Sample(elapsed.TotalNanoseconds / runs, (double)managed / runs, (double)native / runs);
    }

    private static void Settle(ManualLuaDriver driver)
    {
        while (driver.Pump() > 0)
        {
        }
    }

    private sealed record Sample(double Nanoseconds, double ManagedBytes, double LuaBytes);
}
