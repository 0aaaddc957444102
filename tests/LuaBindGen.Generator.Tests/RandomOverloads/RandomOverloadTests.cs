using System.Text.RegularExpressions;
using LuaBindGen.Generator.Tests.Harness;
using LuaBindGen.Generator.Tests.Readme;
using Xunit.Abstractions;

namespace LuaBindGen.Generator.Tests.RandomOverloads;

/// <summary>Random overloads and random calls: what is called is what fits best, in whatever order they are declared, and what no call could mean is said.</summary>
public partial class RandomOverloadTests(ITestOutputHelper output)
{
    private const string Types =
        """
        [LuaExport] public enum Color { X = 3 }
        [LuaExport] public class Thing { }
        [LuaExport] public sealed class SubThing : Thing { }

        """;

    private const string Try =
        """
        local thing, sub = Thing.new(), SubThing.new()
        local function outcome(f, ...)
          local ok, result = pcall(f, ...)
          return ok and result or tostring(result):find("no overload", 1, true) and "none" or "bad"
        end
        function try(seed, one, twin, ...)
          print(seed, outcome(one, ...), outcome(twin, ...))
        end

        """;

    [Fact]
    public async Task A_random_call_means_the_overload_that_fits_best_whatever_their_order()
    {
        var classes = FuzzSettings.Seeds(usual: 60).Select(seed => new OverloadedClass(seed)).ToList();
        var types = Types + string.Concat(classes.Select(one => one.Source));
        var lost = await LostOf(types);

        // A chunk for each class: a function of Lua's has no room for all of them.
        var runs = string.Concat(classes.Select(one => $"lua.Run(\"\"\"\n{Try}{one.Script}\"\"\");\n"));
        var outcomes = Outcomes(await PageProgram.RunAsync($"{Consumer.Usings}using var lua = new LuaState();\nlua.Register(LuaExports.All);\n{runs}\n{types}", "OverloadProgram"));
        var complaints = classes.SelectMany(one => Complaints(one, lost, outcomes[one.Seed])).Take(5).ToList();

        Assert.True(complaints.Count == 0, string.Join("\n\n", complaints));
        var calls = outcomes.Values.SelectMany(all => all).ToList();
        output.WriteLine($"{calls.Count} calls, {calls.Count(call => char.IsDigit(call.One[0]))} of an overload, {lost.Count} overloads left out");
        Assert.True(calls.Count(call => char.IsDigit(call.One[0])) > classes.Count * 5, "Hardly any call means an overload.");
    }

    // The overloads that a diagnostic leaves out, by class and id.
    private static async Task<HashSet<(string Class, int Id)>> LostOf(string types)
    {
        var lines = types.Split('\n');
        var lost = new HashSet<(string, int)>();
        foreach (var diagnostic in await Analysis.OfClean(Consumer.Compile(types)))
        {
            Assert.Equal("LBG0019", diagnostic.Id);
            var line = diagnostic.Location.GetLineSpan().StartLinePosition.Line - 1;
            var heading = lines.Take(line).Last(text => text.StartsWith("[LuaExport]", StringComparison.Ordinal));
            Assert.True(lost.Add((heading.Split(' ')[^1], int.Parse(IdInLine().Match(lines[line]).Groups[1].ValueSpan, null))), $"Twice: {diagnostic}");
        }

        return lost;
    }

    private static Dictionary<int, List<(string One, string Twin)>> Outcomes(string printed) => printed.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split('\t'))
        .GroupBy(fields => int.Parse(fields[0], null), fields => (fields[1], fields[2]))
        .ToDictionary(group => group.Key, group => group.ToList());

    private static IEnumerable<string> Complaints(OverloadedClass one, HashSet<(string Class, int Id)> lost, List<(string One, string Twin)> outcomes)
    {
        var kept = one.Overloads.Where(overload => !lost.Contains((one.Name, overload.Id))).ToList();
        if (one.Overloads.Any(overload => lost.Contains((one.Name, overload.Id)) != lost.Contains((one.TwinName, overload.Id))))
            yield return $"{one}\nWhat is left out depends on the order.";
        foreach (var overload in one.Overloads.Except(kept).Where(overload => !kept.Any(overload.SharesCallWith)))
            yield return $"{one}\n{overload} is left out, and no call fits it and another one.";
        foreach (var (call, outcome) in one.Calls.Zip(outcomes))
        {
            if (Complaint(kept, call, outcome) is { } complaint)
                yield return $"{one}\nf({string.Join(", ", call)}) gives {outcome}: {complaint}. Left out: {string.Join("; ", one.Overloads.Except(kept))}";
        }
    }

    private static string? Complaint(List<Overload> kept, string[] call, (string One, string Twin) outcome)
    {
        if (outcome.One != outcome.Twin)
            return "that depends on the order";
        if (outcome.One == "bad")
            return call.Contains(OverloadType.Fraction) || kept.Count == 1 ? null : "nothing is wrong with the arguments of the one that is called";
        if (outcome.One == "none")
            return kept.FirstOrDefault(overload => overload.Fits(call, surely: true)) is { } fitting ? $"{fitting} fits" : null;

        var chosen = kept.FirstOrDefault(overload => overload.Id == int.Parse(outcome.One, null));
        if (chosen is null)
            return "it is left out";
        if (!chosen.Fits(call, surely: false) && kept.Count > 1)
            return "it does not fit";
        return kept.FirstOrDefault(other => other != chosen && other.Fits(call, surely: true) && other.IsBetterFor(call, chosen)) is { } better ? $"{better} fits better" : null;
    }

    [GeneratedRegex("""=> "(\d+)";$""")]
    private static partial Regex IdInLine();
}
