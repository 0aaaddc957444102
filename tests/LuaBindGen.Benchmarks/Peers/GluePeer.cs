namespace LuaBindGen.Benchmarks.Peers;

/// <summary>LuaBindGen, driven by hand.</summary>
internal sealed class GluePeer : IPeer
{
    internal GluePeer()
    {
        Lua = new LuaState(new LuaStateOptions { Driver = Driver });
        Lua.Register(LuaExports.All);
    }

    public string Name => "LuaBindGen";

    internal LuaState Lua { get; }

    internal StepDriver Driver { get; } = new();

    public Func<long, long> Compile(string chunk)
    {
        var function = Lua.Load(chunk, "benchmark");
        return n => function.Call<long>(n);
    }

    /// <summary>Calls a chunk as a run.</summary>
    internal Func<long, long> CompileAsync(string chunk)
    {
        var function = Lua.Load(chunk, "benchmark");
        return n => Drive(function.CallAsync<long>([n]));
    }

    /// <summary>Pumps until a run has ended.</summary>
    internal T Drive<T>(Task<T> run)
    {
        while (!run.IsCompleted)
            Driver.Pump();
        return run.GetAwaiter().GetResult();
    }

    public void Dispose() => Lua.Dispose();
}
