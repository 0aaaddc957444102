using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using LuaBindGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Tests.Analyzers;

/// <summary>The pages of the rules: each wrong example has the problem of its page, and each right one has none at all.</summary>
public partial class DocumentationTests
{
    public static TheoryData<string> Pages() => [.. Directory.GetFiles(Folder(), "LBG*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Wrong_is_wrong_and_right_is_right(string id)
    {
        var examples = CodeBlock().Matches(File.ReadAllText(Path.Combine(Folder(), id + ".md"))).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(2, examples.Count);

        var found = (await Analysis.OfClean(Compile(examples[0], id == "LBG0001"))).Select(problem => problem.Id).Distinct();
        Assert.Equal([id], found);
        Assert.Empty(await Analysis.OfClean(Compile(examples[1], forbidsUnsafe: false)));
    }

    private static Compilation Compile(string example, bool forbidsUnsafe)
    {
        // What the examples speak of and do not show.
        var missing = new[] { "Account", "Customer", "User" }
            .Where(name => Regex.IsMatch(example, $@"\b{name}\b") && !Regex.IsMatch(example, $@"class {name}\b"))
            .Select(name => name == "Customer" ? "public class Customer;" : $"[LuaExport] public class {name};");
        return Consumer.Compile([example, .. missing]).WithOptions(Consumer.Options.WithAllowUnsafe(!forbidsUnsafe));
    }

    private static string Folder([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "docs", "rules"));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
