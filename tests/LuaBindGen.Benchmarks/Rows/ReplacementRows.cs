using LuaBindGen.Benchmarks.Measuring;

namespace LuaBindGen.Benchmarks.Rows;

/// <summary>The functions of <see cref="LuaLibraries.Yieldable"/> beside those of a state without it; nothing waits.</summary>
internal static class ReplacementRows
{
    private const string Numbers = "local numbers, seed = {}, 7 for i = 1, 1000 do seed = seed * 16807 % 2147483647 numbers[i] = seed end local sort, move = table.sort, table.move";
    private const string Words = "local words, gsub, names = ('word and 12 '):rep(100), string.gsub, { word = 'name' }";
    private const string Objects = "local text, object, list = tostring, setmetatable({}, { __tostring = function() return 'text' end }), setmetatable({}, { __index = function(_, i) return i < 1000 and i or nil end })";

    /// <summary>The rows.</summary>
    internal static IEnumerable<Row> All()
    {
        yield return Against("yieldable: sort of 1000 numbers", Numbers, "sort(move(numbers, 1, 1000, 1, {}))");
        yield return Against("yieldable: sort of 1000 numbers by a function", Numbers, "sort(move(numbers, 1, 1000, 1, {}), function(a, b) return a < b end)");
        yield return Against("yieldable: gsub of 300 words by a function", Words, "gsub(words, '%w+', function(word) return word end)");
        yield return Against("yieldable: gsub of 100 pairs by a function of captures", Words, "gsub(words, '(%a+) (%a+)', function(first, second) return second end)");
        yield return Against("yieldable: gsub of 300 words by a table", Words, "gsub(words, '%w+', names)");
        yield return Against("yieldable: tostring of a number", Objects, "text(5)");
        yield return Against("yieldable: tostring of an object", Objects, "text(object)");
        yield return Against("yieldable: ipairs over 1000 from a function", Objects, "for _ in ipairs(list) do end");
    }

    private static Row Against(string name, string before, string body)
    {
        var chunk = CallRows.Chunk(before + " local s = 0", body + " s = s + 1", "s");
        return new Row(name, [new Contender("stock", Compile(LuaLibraries.Restricted, chunk)), new Contender("LuaBindGen", Compile(LuaLibraries.Restricted | LuaLibraries.Yieldable, chunk))]);
    }

    private static Func<long, long> Compile(LuaLibraries libraries, string chunk)
    {
        var lua = new LuaState(new LuaStateOptions { Driver = new ManualLuaDriver(), Libraries = libraries });
        var function = lua.Load(chunk, "benchmark");
        return n => function.Call<long>(n);
    }
}
