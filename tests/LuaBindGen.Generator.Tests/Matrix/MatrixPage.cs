using System.Text;

namespace LuaBindGen.Generator.Tests.Matrix;

/// <summary>Writes docs/lua-mapping.md.</summary>
internal static class MatrixPage
{
    private const string Head =
        """
        # What is what in Lua

        This page is made by a test, from the same rows that are compiled, exported and run: each ✓ below is a member that a script has used, under the
        JIT and under NativeAOT, and its value was compared on both sides. Each number is the one diagnostic that stands there instead, in your IDE, with its way
        out. A – is a place where C# itself does not let the type stand.

        A type with a question mark is what it is without, or nil. Numbers are never read from strings, nor strings from numbers.

        """;

    public static string Write(IReadOnlyList<ShapeGroup> groups, IReadOnlyList<Cell> cells)
    {
        var byShape = cells.ToLookup(cell => cell.Shape);
        var text = new StringBuilder(Head);
        foreach (var group in groups)
        {
            text.Append($"\n## {group.Title}\n\n| C# | Lua | parameter | return | property | field | element | async |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n");
            foreach (var shape in group.Shapes)
                text.Append($"| `{shape.Type}` | {shape.Shown} | {string.Join(" | ", byShape[shape].Select(cell => cell.Text))} |\n");
        }

        return text.ToString().ReplaceLineEndings("\n");
    }
}
