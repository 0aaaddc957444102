using LuaBindGen.Benchmarks.Measuring;

namespace LuaBindGen.Benchmarks.Rows;

/// <summary>Waiting, and what it is made of.</summary>
internal static class AsyncRows
{
    internal const string Ready = "ready async, against add";
    internal const string Suspension = "one suspension";
    internal const string BareAwait = "a bare await of C#";
    internal const string Resume = "coroutine.resume/yield, against stock";
    internal const string Wrap = "coroutine.wrap/yield, against stock";
    internal const string AtOnce = "10 000 at once, one wait each";

    private const int Many = 10_000;
    private const string Own = "LuaBindGen";

    /// <summary>The rows.</summary>
    internal static IEnumerable<Row> All(Setup setup)
    {
        yield return new Row(Ready,
        [
            new Contender("add", setup.Glue.CompileAsync(Call("api.add"))),
            new Contender(Own, setup.Glue.CompileAsync(Call("api.ready"))),
        ]);
        yield return new Row(BareAwait, [new Contender("C#", AwaitLoop)]);

        var wait = CallRows.Chunk("local f, s = api.suspend, 0", "s = s + f()", "s");
        yield return new Row(Suspension, WithC(setup, "peer_waits", wait, SuspendLoop(setup, wait)));

        var resume = CallRows.Chunk("local r, s, co = coroutine.resume, 0, coroutine.create(function() local y = coroutine.yield while true do y(1) end end)",
            "local _, v = r(co) s = s + v", "s");
        yield return Against(setup, Resume, resume);
        var wrap = CallRows.Chunk("local s, f = 0, coroutine.wrap(function() local y = coroutine.yield while true do y(1) end end)", "s = s + f()", "s");
        yield return Against(setup, Wrap, wrap);

        yield return new Row(AtOnce, WithC(setup, "peer_many", "return api.suspend()", ManyLoop(setup))) { Batch = Many };
    }

    private static string Call(string function) => CallRows.Chunk($"local f, s = {function}, 0", "s = f(s, 1)", "s");

    private static Contender[] WithC(Setup setup, string driver, string chunk, Func<long, long> own) => setup.C is null
        ? [new Contender(Own, own)]
        : [new Contender(setup.C.Name, setup.C.Drive(driver, chunk)), new Contender(Own, own)];

    // The stock functions are those of a state that LuaBindGen has not touched.
    private static Row Against(Setup setup, string name, string chunk) => new(name,
        [new Contender("stock", setup.KeraLua.Compile(chunk)), new Contender(Own, setup.Glue.Compile(chunk))]);

    private static Func<long, long> SuspendLoop(Setup setup, string chunk)
    {
        var function = setup.Glue.Lua.Load(chunk, "benchmark");
        return n =>
        {
            var run = function.CallAsync<long>([n]);
            _ = setup.Glue.Driver.Pump();
            for (var i = 0L; i < n; i++)
            {
                Api.Signal.Complete();
                _ = setup.Glue.Driver.Pump();
            }
            return setup.Glue.Drive(run);
        };
    }

    private static Func<long, long> ManyLoop(Setup setup)
    {
        var function = setup.Glue.Lua.Load("return api.park()", "benchmark");
        var runs = new Task<long>[Many];
        return n =>
        {
            var sum = 0L;
            for (var batch = 0L; batch < n; batch += Many)
            {
                Api.Rewind(Many);
                for (var i = 0; i < Many; i++)
                    runs[i] = function.CallAsync<long>();
                _ = setup.Glue.Driver.Pump();
                foreach (var signal in Api.Parked)
                    signal.Complete();
                foreach (var run in runs)
                    sum += setup.Glue.Drive(run);
            }
            return sum;
        };
    }

    private static long AwaitLoop(long n)
    {
        var task = Await(n);
        for (var i = 0L; i < n; i++)
            Api.Signal.Complete();
        return task.GetAwaiter().GetResult();
    }

    private static async Task<long> Await(long n)
    {
        var sum = 0L;
        for (var i = 0L; i < n; i++)
            sum += await Api.SuspendAsync().ConfigureAwait(false);
        return sum;
    }
}
