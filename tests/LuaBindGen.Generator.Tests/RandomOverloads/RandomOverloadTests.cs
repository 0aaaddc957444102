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
          local message = tostring(result)
          return ok and result or message:find("no overload", 1, true) and "none" or message:find("more than one overload", 1, true) and "several" or "bad"
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
        foreach (var overload in kept.Where(overload => !IsReached(overload, kept)))
            yield return $"{one}\n{overload} is never called.";
        foreach (var (call, outcome) in one.Calls.Zip(outcomes))
        {
            if (Complaint(kept, call, outcome) is { } complaint)
                yield return $"{one}\nf({string.Join(", ", call)}) gives {outcome}: {complaint}. Left out: {string.Join("; ", one.Overloads.Except(kept))}";
        }
    }

    private static bool IsReached(Overload overload, List<Overload> kept) => AllCalls(kept.Max(other => other.Fixed.Length) + 1).Any(call =>
        overload.Fits(call, Fit.OrYields) && !kept.Exists(other => other != overload && other.Fits(call, Fit.OrRefuses) && other.IsMeantBefore(overload, call)));

    private static IEnumerable<string[]> AllCalls(int longest) =>
        longest == 0 ? [[]] : AllCalls(longest - 1).SelectMany(call => call.Length < longest - 1 ? [call] : OverloadType.Values.Select(value => call.Append(value).ToArray()).Prepend(call));

    private static string? Complaint(List<Overload> kept, string[] call, (string One, string Twin) outcome)
    {
        if (outcome.One != outcome.Twin)
            return "that depends on the order";
        if (kept.Count == 1)
            return outcome.One is "none" or "several" || (outcome.One != "bad" && outcome.One != $"{kept[0].Id}") ? "it has no choice" : null;

        var sure = kept.Where(overload => overload.Fits(call, Fit.Surely)).ToList();
        var rest = kept.Where(overload => overload.Fits(call, Fit.OrYields)).ToList();
        return outcome.One switch
        {
            "bad" => sure.Find(fitting => !rest.Exists(overload => overload.RefusesBefore(fitting, call))) is { } fitting ? $"{fitting} fits" : null,
            "none" => sure.Count > 0 ? $"{sure[0]} fits" : null,
            "several" => rest.Exists(one => rest.Exists(other => IsClash(one, other, call))) ? null : "it means one of them",
            _ => ComplaintOf(kept.Find(overload => overload.Id == int.Parse(outcome.One, null)), sure, call),
        };
    }

    private static string? ComplaintOf(Overload? chosen, List<Overload> sure, string[] call)
    {
        if (chosen is null)
            return "it is left out";
        if (!chosen.Fits(call, Fit.Surely))
            return "it does not fit";
        return sure.Find(other => other != chosen && !chosen.IsMeantBefore(other, call)) is { } rival ? $"{rival} fits as well" : null;
    }

    // Only nil leaves open what is meant.
    private static bool IsClash(Overload one, Overload other, string[] call) =>
        one != other && !one.IsMeantBefore(other, call) && !other.IsMeantBefore(one, call)
        && (call.Contains(OverloadType.Nil) || call.Length < Math.Max(one.Fixed.Length, other.Fixed.Length));

    [GeneratedRegex("""=> "(\d+)";$""")]
    private static partial Regex IdInLine();
}
