using System.Diagnostics;
using System.Globalization;
using LuaBindGen.Tests.Fixtures;
using Xunit.Abstractions;

namespace LuaBindGen.Tests.Stress;

public class CallerStressTests(ITestOutputHelper output)
{
    private const int Runs = 16;
    private const int Rounds = 280;
    private const int WaitsBetweenCollections = 3_000;

    [Fact]
    public void Errors_and_waits_from_every_kind_of_caller_come_out_right_by_the_hundred_thousand()
    {
        SynchronizationContext.SetSynchronizationContext(null);
        using var test = new TestState { Desk = { IsImmediate = true } };
        var watch = Stopwatch.StartNew();
        var script = CallerScript.Callers + CallerScript.Rounds.Replace("ROUNDS", Rounds.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Task<LuaResults>[] tasks = [.. Enumerable.Range(0, Runs).Select(_ => test.Start<LuaResults>(script))];
        var completed = 0;
        while (!Array.TrueForAll(tasks, static task => task.IsCompleted))
        {
            test.Settle();
            // One at a time, out of order: the runs interleave at each of their waits.
            for (var i = test.Desk.Waits.Count; i > 0; i--)
            {
                test.Desk.TakeAt(completed * 7 % test.Desk.Waits.Count).Complete();
                if (++completed % WaitsBetweenCollections == 0)
                    GC.Collect();
            }
        }
        test.Settle();

        long errors = 0, waits = 0;
        foreach (var task in tasks)
        {
            using var results = test.Finish(task);
            errors += results.Get<long>(0) + results.Get<long>(1) + results.Get<long>(3);
            waits += results.Get<long>(1) + results.Get<long>(2);
        }
        output.WriteLine($"{errors} errors, {waits} waits, {watch.Elapsed.TotalSeconds:F1} s");
        Assert.Equal((waits, 0), (test.Desk.Begun, test.Lua.Operations.Live));
        Assert.True(errors >= 200_000 && waits >= 100_000, $"{errors} errors, {waits} waits");
        Frames.AssertNoFinallyIsSkipped(test);
    }
}
