using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LuaBindGen.CodeFixes.Edits;

/// <summary>The words before a class that say who sees it.</summary>
internal static class Visibility
{
    /// <summary>Lets the project see a class, and everybody who saw it before.</summary>
    public static BaseTypeDeclarationSyntax Widen(BaseTypeDeclarationSyntax declaration)
    {
        var words = declaration.Modifiers.Where(IsVisibility).ToList();

        // Another part of the class says it, or nobody does and it is private.
        if (words.Count == 0)
            return WithFirst(declaration);
        if (words.Any(word => word.IsKind(SyntaxKind.InternalKeyword) || word.IsKind(SyntaxKind.PublicKeyword)))
            return declaration;

        // Who derives from a protected class in another project goes on to see it; the internal ones see all that "private protected" was for.
        if (words.Count == 1 && words[0].IsKind(SyntaxKind.ProtectedKeyword))
        {
            var keyword = SyntaxFactory.Token(SyntaxKind.InternalKeyword).WithTrailingTrivia(words[0].TrailingTrivia);
            return declaration.WithModifiers(declaration.Modifiers
                .ReplaceRange(words[0], [words[0].WithTrailingTrivia(SyntaxFactory.Space), keyword]));
        }

        var modifiers = declaration.Modifiers.Replace(words[0], SyntaxFactory.Token(SyntaxKind.InternalKeyword).WithTriviaFrom(words[0]));
        foreach (var word in words.Skip(1))
            modifiers = modifiers.Remove(modifiers.First(modifier => modifier.IsKind(word.Kind())));
        return declaration.WithModifiers(modifiers);
    }

    private static BaseTypeDeclarationSyntax WithFirst(BaseTypeDeclarationSyntax declaration)
    {
        var keyword = SyntaxFactory.Token(SyntaxKind.InternalKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        var first = declaration.AttributeLists.LastOrDefault()?.GetLastToken().GetNextToken() ?? declaration.GetFirstToken();
        var bare = declaration.ReplaceToken(first, first.WithLeadingTrivia());
        return bare.WithModifiers(bare.Modifiers.Insert(0, keyword.WithLeadingTrivia(first.LeadingTrivia)));
    }

    private static bool IsVisibility(SyntaxToken modifier) => modifier.Kind()
        is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.FileKeyword;
}
