using BenchmarkDotNet.Attributes;

namespace LuaBindGen.Benchmarks;

/// <summary>What a call from Lua costs, next to a C function of the same shape.</summary>
[MemoryDiagnoser]
public class CallBenchmarks
{
    private const int Calls = 100_000;

    private readonly ManualLuaDriver _driver = new();
    private LuaState _lua = null!;
    private LuaFunction _max = null!;
    private LuaFunction _add = null!;
    private LuaFunction _ready = null!;
    private LuaFunction _suspend = null!;

    [GlobalSetup]
    public void Setup()
    {
        _lua = new LuaState(new LuaStateOptions { Driver = _driver });
        _lua.Register(LuaExports.All);
        _max = Loop("math.max", "f(i, 1)");
        _add = Loop("api.add", "f(i, 1)");
        _ready = Loop("api.ready", "f(i, 1)");
        _suspend = Loop("api.suspend", "f()");
    }

    [GlobalCleanup]
    public void Cleanup() => _lua.Dispose();

    [Benchmark(Description = "math.max(i, 1), a C function", Baseline = true, OperationsPerInvoke = Calls)]
    public void CFunction() => _max.Call();

    [Benchmark(Description = "add(i, 1), synchronous", OperationsPerInvoke = Calls)]
    public void Add() => _add.Call();

    [Benchmark(Description = "add(i, 1), ValueTask that is ready", OperationsPerInvoke = Calls)]
    public void Ready() => Drive(_ready.CallAsync());

    [Benchmark(Description = "a wait that suspends once", OperationsPerInvoke = Calls)]
    public void Suspend()
    {
        var run = _suspend.CallAsync();
        _driver.Pump();
        for (var i = 0; i < Calls; i++)
        {
            Api.Signal.Complete();
            _driver.Pump();
        }
        Drive(run);
    }

    private LuaFunction Loop(string function, string call) =>
        _lua.Load($"local f = {function} for i = 1, {Calls} do {call} end");

    private void Drive(Task run)
    {
        while (!run.IsCompleted)
            _driver.Pump();
        run.GetAwaiter().GetResult();
    }
}
