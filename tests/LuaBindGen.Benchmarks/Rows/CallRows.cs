using LuaBindGen.Benchmarks.Measuring;
using LuaBindGen.Benchmarks.Peers;

namespace LuaBindGen.Benchmarks.Rows;

/// <summary>What scripts do with exported types: one chunk, which each peer runs.</summary>
internal static class CallRows
{
    internal const string Add = "add(i64, i64)";
    internal const string Inc = "obj:inc(n), a class of methods";
    internal const string IncOfPlayer = "obj:inc(n), a class with properties";
    internal const string Read = "property read";
    internal const string Write = "property write";

    /// <summary>The rows.</summary>
    internal static IEnumerable<Row> All(Setup setup)
    {
        yield return Make(setup.All, Add, "local f, s = api.add, 0", "s = f(s, 1)", "s");
        yield return Make(setup.All, "12-byte string in and out", "local f, s = api.echo, 'hello, world'", "s = f(s)", "#s") with { Expected = static _ => 12 };
        yield return Make(setup.All, Inc, "local o, s = Counter.new(), 0", "s = o:inc(1)", "s");
        yield return Make(setup.All, IncOfPlayer, "local o, s = Player.new(), 0", "s = o:inc(1)", "s");
        yield return Make(setup.All, Read, "local o, s = Player.new(), 0 o.value = 1", "s = o.value", "s") with { Expected = static _ => 1 };
        yield return Make(setup.All, Write, "local o = Player.new()", "o.value = i", "o.value");
        yield return Make(setup.NoJump, "pcall of an exception", "local p, f, s = pcall, api.fail, 0", "if not p(f) then s = s + 1 end", "s");
        yield return Make(setup.NoJump, "pcall of a wrong argument", "local p, f, s = pcall, api.add, 0", "if not p(f, 'x', 1) then s = s + 1 end", "s");
    }

    /// <summary>The chunk of a row: <c>before</c>, then the loop, then the result.</summary>
    internal static string Chunk(string before, string loop, string result) =>
        $"local n = ... {before} for i = 1, n do {loop} end return {result}";

    private static Row Make(IEnumerable<IPeer> peers, string name, string before, string loop, string result) =>
        new(name, [.. peers.Select(peer => new Contender(peer.Name, peer.Compile(Chunk(before, loop, result))))]);
}
