using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Stress;

/// <summary>Many runs wait in one state at once.</summary>
public class ScaleTests
{
    private const int Runs = 10_000;

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public void Ten_thousand_runs_wait_at_once_and_all_come_to_their_end(int waits)
    {
        using var test = new TestState();
        using var script = test.Lua.Load($"local id, sum = ..., 0 for i = 1, {waits} do sum = sum + host.fetch(id) end return sum");
        var runs = new Task<long>[Runs];
        for (var i = 0; i < Runs; i++)
            runs[i] = script.CallAsync<long>([i]);
        for (var wave = 0; wave < waits; wave++)
        {
            test.PumpUntil(() => test.Desk.Waits.Count == Runs);
            Assert.Equal((Runs, Runs), (test.Lua.Operations.Live, test.Lua.Threads.InUse));
            test.Desk.CompleteAll();
        }
        test.PumpUntil(() => test.Lua.Runs.Count == 0);
        Assert.Equal(Enumerable.Range(0, Runs).Select(i => (long)i * waits), runs.Select(run => run.IsCompletedSuccessfully ? run.Result : -1));
        Assert.Equal((0, 0, 0), (test.Lua.Operations.Live, test.Lua.Threads.InUse, test.Lua.Runs.Count));
    }

    [Fact]
    public void Ten_thousand_runs_that_are_cancelled_while_they_wait_leave_nothing()
    {
        using var test = new TestState();
        using var source = new CancellationTokenSource();
        using var script = test.Lua.Load("return host.fetch(1)");
        var runs = new Task<long>[Runs];
        for (var i = 0; i < Runs; i++)
            runs[i] = script.CallAsync<long>(default, source.Token);
        test.Settle();
        source.Cancel();
        test.Settle();
        Assert.All(runs, run => Assert.True(run.IsCanceled));
        Assert.Equal((0, 0, 0), (test.Lua.Operations.Live, test.Lua.Threads.InUse, test.Lua.Runs.Count));
        test.Desk.CompleteAll();
    }
}
