using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LuaBindGen.CodeFixes.Edits;

/// <summary>How a file is laid out around a declaration.</summary>
/// <param name="Break">What separates an attribute from the declaration: the end of a line, or a space where all is on one line.</param>
/// <param name="Indentation">What the declaration's own line then starts with.</param>
internal sealed record Layout(SyntaxTrivia Break, SyntaxTriviaList Indentation)
{
    public static Layout Of(SyntaxNode declaration)
    {
        var text = declaration.SyntaxTree.GetText();
        var start = declaration.GetFirstToken().SpanStart;
        var line = text.Lines.GetLineFromPosition(start);
        var before = text.ToString(TextSpan.FromBounds(line.Start, start));
        if (declaration is ParameterSyntax || before.Trim().Length > 0)
            return new Layout(SyntaxFactory.Space, default);

        return new Layout(
            SyntaxFactory.EndOfLine(EndOf(text, line)),
            before.Length == 0 ? default : SyntaxFactory.TriviaList(SyntaxFactory.Whitespace(before)));
    }

    // The last line has no end; the first one's is that of the others. A file of one line may have any.
    private static string EndOf(SourceText text, TextLine line)
    {
        foreach (var candidate in new[] { line, text.Lines[0] })
        {
            if (text.ToString(TextSpan.FromBounds(candidate.End, candidate.EndIncludingLineBreak)) is { Length: > 0 } end)
                return end;
        }

        return "\n";
    }
}
