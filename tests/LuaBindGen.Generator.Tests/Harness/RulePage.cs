using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LuaBindGen.Generator.Tests.Harness;

/// <summary>The page of a rule in docs/rules.</summary>
internal sealed partial class RulePage(string id)
{
    public static string Folder { get; } = FindFolder();

    public string Text { get; } = File.ReadAllText(Path.Combine(Folder, id + ".md")).ReplaceLineEndings("\n");

    public static TheoryData<string> Ids() => [.. Directory.GetFiles(Folder, "LBG*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    /// <summary>The wrong example and the right one.</summary>
    public IReadOnlyList<string> Examples => [.. CodeBlock().Matches(Text).Select(match => match.Groups[1].Value)];

    /// <summary>The text under a heading; null where the page has no such heading.</summary>
    public string? Section(string heading) =>
        Regex.Match(Text, $@"\n## {heading}\n+(.*?)(?=\n## |\z)", RegexOptions.Singleline) is { Success: true } match ? match.Groups[1].Value.Trim() : null;

    public CSharpCompilation CompileWrong(string before = "") => Compile(before + Examples[0], forbidsUnsafe: id == "LBG0001");

    public CSharpCompilation CompileRight() => Compile(Examples[1], forbidsUnsafe: false);

    private CSharpCompilation Compile(string example, bool forbidsUnsafe)
    {
        // What the examples speak of and do not show.
        var missing = new[] { "Account", "Customer", "User" }
            .Where(name => Regex.IsMatch(example, $@"\b{name}\b") && !Regex.IsMatch(example, $@"class {name}\b"))
            .Select(name => name == "Customer" ? "public class Customer;" : $"[LuaExport] public class {name};");
        return Consumer.WithRule(id, Consumer.Compile([example, .. missing]).WithOptions(Consumer.Options.WithAllowUnsafe(!forbidsUnsafe)));
    }

    private static string FindFolder([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "docs", "rules"));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
