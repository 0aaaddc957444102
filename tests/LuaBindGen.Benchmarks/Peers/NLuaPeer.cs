namespace LuaBindGen.Benchmarks.Peers;

/// <summary>NLua, which binds by reflection.</summary>
internal sealed class NLuaPeer : IPeer
{
    internal NLuaPeer()
    {
        Lua = new NLua.Lua();
        Open(Lua);
    }

    public string Name => "NLua";

    internal NLua.Lua Lua { get; }

    /// <summary>Binds what the benchmarks call.</summary>
    internal static void Open(NLua.Lua lua)
    {
        lua.NewTable("api");
        _ = lua.RegisterFunction("api.add", typeof(Api).GetMethod(nameof(Api.Add)));
        _ = lua.RegisterFunction("api.echo", typeof(Api).GetMethod(nameof(Api.Echo)));
        lua["NewCounter"] = new Func<Counter>(static () => new Counter());
        lua["NewPlayer"] = new Func<Player>(static () => new Player());
        _ = lua.DoString("Counter, Player = { new = NewCounter }, { new = NewPlayer }");
    }

    // Members keep their C# names here.
    public Func<long, long> Compile(string chunk)
    {
        var function = (NLua.LuaFunction)Lua.LoadString(
            chunk.Replace(":inc(", ":Inc(", StringComparison.Ordinal).Replace(".value", ".Value", StringComparison.Ordinal), "benchmark");
        return n => Convert.ToInt64(function.Call(n)[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    public void Dispose() => Lua.Dispose();
}
