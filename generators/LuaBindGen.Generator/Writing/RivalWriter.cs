using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;

namespace LuaBindGen.Generator.Writing;

/// <summary>Writes what a call with nil that fits several overloads is told.</summary>
internal static class RivalWriter
{
    /// <summary>Writes a test for the calls that an overload shares with others behind it, and that do not say which is meant.</summary>
    public static void Write(CodeWriter writer, FunctionGroup group, OverloadModel overload, int receivers)
    {
        var all = group.Overloads.ToList();
        foreach (var rivals in overload.Rivals.GroupBy(rival => Condition(overload, all[rival], isCounted: !group.IsMetamethod || group.LuaName == "__call", receivers), StringComparer.Ordinal))
        {
            var signatures = rivals.Select(rival => all[rival].Signature).Prepend(overload.Signature).Select(Literal.OfString);
            writer.Line($"if ({rivals.Key}) return call.{Names.SeveralOverloads}({receivers}, {string.Join(", ", signatures)});");
        }
    }

    // What each of the two asks for, and no more often than it has to be asked.
    private static string Condition(OverloadModel one, OverloadModel other, bool isCounted, int receivers)
    {
        OverloadModel[] both = [one, other];
        var fixedOnes = both.Where(overload => overload.Rest is null).ToList();
        var tests = new List<string>();
        if (isCounted && fixedOnes.Count > 0)
            tests.Add($"call.{Names.Takes}({fixedOnes.Min(overload => overload.Tests.Count) + receivers})");
        for (var index = 0; index < both.Max(overload => overload.Tests.Count); index++)
        {
            var asked = both.Where(overload => index < overload.Tests.Count).Select(overload => overload.Tests[index]).ToList();
            tests.AddRange(Joined(asked).Select(test => OverloadWriter.TestPassed(test, index + receivers + 1)));
        }

        tests.AddRange(both.Where(overload => overload.Rest is not null).Select(overload => OverloadWriter.RestTest(overload.Rest!, overload.Tests.Count + receivers + 1)));
        return string.Join(" && ", tests.Where(test => test.Length > 0).Distinct(StringComparer.Ordinal));
    }

    // Two that ask for kinds alone ask for those that both take.
    private static IEnumerable<ArgumentTest> Joined(List<ArgumentTest> tests) =>
        tests.Count == 2 && tests.All(test => test.ObjectType.Length + test.Range.Length == 0)
            ? [tests[0] with { Kinds = tests[0].Kinds & tests[1].Kinds, IsRequired = tests.Any(test => test.IsRequired) }]
            : tests;
}
