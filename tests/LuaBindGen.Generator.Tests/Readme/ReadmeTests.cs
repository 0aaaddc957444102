using System.Runtime.CompilerServices;

namespace LuaBindGen.Generator.Tests.Readme;

/// <summary>The README is a program: its blocks of C# and Lua in their order, each followed by what it prints.</summary>
public class ReadmeTests
{
    private const string File = "README.md";

    [Fact]
    public async Task Its_code_compiles_without_a_warning_and_prints_what_the_page_says()
    {
        var source = new PageSource(File);
        var (lines, expected) = (new List<int>(), new List<string>());
        foreach (var fence in Fences.Of(await ReadPageAsync()))
        {
            if (fence.Language == "text")
            {
                expected[^1] = fence.Text;
                continue;
            }
            if (fence.Language == "csharp")
                source.AddCSharp(fence);
            else if (fence.Language == "lua")
                source.AddLua(fence);
            else
                continue;
            lines.Add(fence.Line);
            expected.Add("");
        }

        var output = await PageProgram.RunAsync(source.ToString());

        var printed = output.ReplaceLineEndings("\n").Split(PageSource.StepMark)[1..].Select(text => text.TrimEnd('\n')).ToList();
        Assert.Equal(lines.Count, printed.Count);
        var differences = Enumerable.Range(0, lines.Count)
            .Where(step => expected[step] != printed[step])
            .Select(step => $"The block at line {lines[step]} prints:\n{printed[step]}\nThe page says:\n{expected[step]}\n");
        Assert.True(expected.SequenceEqual(printed), string.Join('\n', differences));
        Assert.True(lines.Count > 10, "The page has lost its code.");
    }

    private static Task<string> ReadPageAsync([CallerFilePath] string here = "") =>
        System.IO.File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(here)!, "../../..", File));
}
