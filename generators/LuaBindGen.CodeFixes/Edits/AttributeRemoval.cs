using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace LuaBindGen.CodeFixes.Edits;

/// <summary>Takes an attribute away, and its brackets and its line where nothing else is in them.</summary>
internal static class AttributeRemoval
{
    public static void Remove(DocumentEditor editor, AttributeSyntax attribute)
    {
        if (attribute.Parent is not AttributeListSyntax { Parent: { } declaration })
            return;

        // Another edit may have changed the list; what is left of it still has an attribute that reads the same.
        editor.ReplaceNode(declaration, (current, _) =>
            Lists(current).SelectMany(list => list.Attributes).FirstOrDefault(candidate => candidate.IsEquivalentTo(attribute)) is { } found
                ? Without(current, (AttributeListSyntax)found.Parent!, found)
                : current);
    }

    private static SyntaxNode Without(SyntaxNode declaration, AttributeListSyntax list, AttributeSyntax attribute)
    {
        if (list.Attributes.Count > 1)
            return declaration.ReplaceNode(list, list.WithAttributes(list.Attributes.Remove(attribute)));

        // What stood before the list, comments and indentation, then stands before what follows it.
        var next = list.GetLastToken().GetNextToken();
        var leading = list.GetLeadingTrivia();
        if (list.GetTrailingTrivia().Concat(next.LeadingTrivia).Any(IsText))
            leading = leading.AddRange(list.GetTrailingTrivia().SkipWhile(IsSpace)).AddRange(next.LeadingTrivia);
        var index = Lists(declaration).TakeWhile(other => other != list).Count();
        var moved = declaration.ReplaceToken(next, next.WithLeadingTrivia(leading));
        return moved.RemoveNode(Lists(moved).ElementAt(index), SyntaxRemoveOptions.KeepNoTrivia) ?? declaration;
    }

    private static IEnumerable<AttributeListSyntax> Lists(SyntaxNode declaration) => declaration.ChildNodes().OfType<AttributeListSyntax>();

    private static bool IsSpace(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.WhitespaceTrivia);

    private static bool IsText(SyntaxTrivia trivia) => !IsSpace(trivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}
