namespace LuaBindGen.Generator.Tests.Readme;

/// <summary>A fenced block of a Markdown page.</summary>
/// <param name="Language">What stands behind the opening fence.</param>
/// <param name="Line">The number of its first line on the page.</param>
/// <param name="Text">What is in it.</param>
internal sealed record Fence(string Language, int Line, string Text);

/// <summary>Finds the fenced blocks of a Markdown page.</summary>
internal static class Fences
{
    private const string Mark = "```";

    public static IEnumerable<Fence> Of(string page)
    {
        var lines = page.ReplaceLineEndings("\n").Split('\n');
        for (var start = 0; start < lines.Length; start++)
        {
            if (!lines[start].StartsWith(Mark, StringComparison.Ordinal))
                continue;
            var end = Array.IndexOf(lines, Mark, start + 1);
            Assert.True(end > 0, $"The block that begins at line {start + 1} has no end.");
            yield return new Fence(lines[start][Mark.Length..], start + 2, string.Join('\n', lines[(start + 1)..end]));
            start = end;
        }
    }
}
