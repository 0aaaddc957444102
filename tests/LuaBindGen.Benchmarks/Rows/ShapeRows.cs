using LuaBindGen.Benchmarks.Measuring;

namespace LuaBindGen.Benchmarks.Rows;

/// <summary>Callbacks and streams, each against the plainer way to do the same.</summary>
internal static class ShapeRows
{
    /// <summary>The rows.</summary>
    internal static IEnumerable<Row> All(Setup setup)
    {
        yield return Against(setup, "shapes: a delegate of C#, against add", ("add", "local f, s = api.add, 0", "s = f(s, 1)"), ("LuaBindGen", "local f, s = api.adder(), 0", "s = f(s, 1)"));
        yield return Against(setup, "shapes: a step of a stream that is ready, against ready async", ("ready", "local f, s = api.ready, 0", "s = f(s, 1)"), ("LuaBindGen", "local f, s = api.count(), 0", "s = s + f()"));
        yield return new Row("shapes: a function of Lua that C# calls, as a delegate against LuaFunction.Call",
        [
            new Contender("LuaFunction", setup.Glue.Compile("return api.times_function(function(i) return i end, ...)")),
            new Contender("LuaBindGen", setup.Glue.Compile("return api.times(function(i) return i end, ...)")),
        ]);
    }

    private static Row Against(Setup setup, string name, (string Name, string Before, string Loop) one, (string Name, string Before, string Loop) other) => new(
        name,
        [
            new Contender(one.Name, setup.Glue.CompileAsync(CallRows.Chunk(one.Before, one.Loop, "s"))),
            new Contender(other.Name, setup.Glue.CompileAsync(CallRows.Chunk(other.Before, other.Loop, "s"))),
        ]);
}
