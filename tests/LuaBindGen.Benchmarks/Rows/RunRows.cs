using LuaBindGen.Benchmarks.Measuring;
using LuaBindGen.Benchmarks.Peers;

namespace LuaBindGen.Benchmarks.Rows;

/// <summary>What the life of a run costs: its beginning and end, a timeout, a cancellation, time slices, a state of a pool.</summary>
internal static class RunRows
{
    private const string Own = "LuaBindGen";
    private const string Loop = "local n, s = ..., 0 for i = 1, n do s = s + i % 7 end return n";

    /// <summary>The rows.</summary>
    internal static IEnumerable<Row> All(Setup setup)
    {
        var glue = setup.Glue;
        var function = glue.Lua.Load("return 1", "benchmark");
        var timed = new LuaRunOptions { Timeout = TimeSpan.FromMinutes(1) };
        yield return new Row("a run, against a call",
            [new Contender("call", Repeat(() => function.Call<long>())), new Contender(Own, Repeat(() => glue.Drive(function.CallAsync<long>())))]);
        yield return new Row("a run with a timeout, against one without",
            [new Contender("without", Repeat(() => glue.Drive(function.CallAsync<long>()))), new Contender(Own, Repeat(() => glue.Drive(function.CallAsync<long>(timed))))]);
        yield return new Row("a run that is cancelled at its wait, against one that is not",
            [new Contender("not", Waits(glue, isCancelled: false)), new Contender(Own, Waits(glue, isCancelled: true))]);
        yield return new Row("a loop with time slices, against one without", [new Contender("without", glue.CompileAsync(Loop)), new Contender(Own, Sliced())]);
        yield return new Row("a state of a pool, against a new one", [new Contender("new", Repeat(MakeState)), new Contender(Own, Rent())]);
    }

    private static Func<long, long> Repeat(Action action) => n =>
    {
        for (var i = 0L; i < n; i++)
            action();
        return n;
    };

    private static Func<long, long> Waits(GluePeer glue, bool isCancelled)
    {
        var function = glue.Lua.Load("return api.suspend()", "benchmark");
        return Repeat(() =>
        {
            using var source = new CancellationTokenSource();
            var run = function.CallAsync<long>(default, source.Token);
            _ = glue.Driver.Pump();
            if (isCancelled)
            {
                source.Cancel();
                while (glue.Driver.Pump() > 0)
                {
                }
            }
            Api.Signal.Complete();
            if (isCancelled)
                _ = glue.Driver.Pump();
            else
                _ = glue.Drive(run);
        });
    }

    private static Func<long, long> Sliced()
    {
        var driver = new ManualLuaDriver();
        var lua = new LuaState(new LuaStateOptions { Driver = driver, TimeSlice = TimeSpan.FromMilliseconds(5) });
        var function = lua.Load(Loop, "benchmark");
        return n =>
        {
            var run = function.CallAsync<long>([n]);
            while (!run.IsCompleted)
                _ = driver.Pump();
            return run.Result;
        };
    }

    private static Func<long, long> Rent()
    {
        var pool = new LuaStatePool(new LuaStatePoolOptions { Size = 1, SetUp = static lua => lua.Register(LuaExports.All) });
        return Repeat(() =>
        {
            var lease = pool.RentAsync().AsTask().GetAwaiter().GetResult();
            lease.State.Run("left = 1");
            lease.DisposeAsync().AsTask().GetAwaiter().GetResult();
        });
    }

    private static void MakeState()
    {
        using var lua = new LuaState();
        lua.Register(LuaExports.All);
        lua.Run("left = 1");
    }
}
