using LuaBindGen.Benchmarks.Measuring;
using LuaBindGen.Benchmarks.Peers;

namespace LuaBindGen.Benchmarks.Rows;

/// <summary>What the parts cost of which the other rows are made: the floor under each.</summary>
internal static class FloorRows
{
    private const string Calls = "local f, n = ... for i = 1, n do f(i, 1) end return n";

    // An awaiter as the library has it, without C#: its __close yields under a guard, which is itself.
    private const string Awaiter =
        """
        local phases, awaiter = {}, { 1 }
        setmetatable(awaiter, { __close = function(awaiter)
          local index = awaiter[1]
          if phases[index] then phases[index] = nil return end
          phases[index] = 1
          local guard <close> = awaiter
          phases[index] = 2
          coroutine.yield(1)
          phases[index] = 3
        end })
        local function wait() local slot <close> = awaiter end
        for i = 1, (...) do wait() end
        """;

    /// <summary>The rows.</summary>
    internal static IEnumerable<Row> All(CPeer c)
    {
        yield return new Row("a call",
        [
            new Contender("C, does nothing", c.CompileWith(Calls, c.Export("peer_nothing"))),
            new Contender("C#, does nothing", c.CompileWith(Calls, Managed.Nothing)),
            new Contender("C, adds", c.CompileWith(Calls, c.Export("peer_add"))),
            new Contender("C#, adds, five calls into the library", c.CompileWith(Calls, Managed.Add)),
        ]);
        yield return new Row("coroutine.resume",
        [
            new Contender("stock", c.Compile(Resume("local r = coroutine.resume"))),
            new Contender("a Lua function that passes on", c.Compile(Resume("local q = coroutine.resume local function r(...) return q(...) end"))),
            new Contender("one that also looks at a flag with the results in hand", c.Compile(Resume(
                "local q, busy = coroutine.resume, false local function look(...) if busy then return end return ... end local function r(...) return look(q(...)) end"))),
        ]);
        var wait = CallRows.Chunk("local f = api.suspend", "f()", "n");
        yield return new Row("a wait",
        [
            new Contender("C yields, C resumes", c.Drive("peer_waits", wait)),
            new Contender("C yields, C# resumes", c.DriveFromHere(wait)),
            new Contender("a Lua awaiter with its guard yields, C resumes", c.Drive("peer_waits", Awaiter)),
        ]);
    }

    private static string Resume(string definition) => CallRows.Chunk(
        definition + " local s, co = 0, coroutine.create(function() local y = coroutine.yield while true do y(1) end end)", "local _, v = r(co) s = s + v", "s");
}
