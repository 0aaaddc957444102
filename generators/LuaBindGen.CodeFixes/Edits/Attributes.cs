using LuaBindGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace LuaBindGen.CodeFixes.Edits;

/// <summary>Puts attributes of ours on declarations, changes them and takes them away, and leaves all else as it stands.</summary>
internal static class Attributes
{
    // Marks what a fix has added, so that it does not add it again for another problem of the same declaration.
    private const string Added = "LuaBindGen.Added";

    /// <summary>Puts an attribute on a declaration: on a line of its own where the declaration begins one.</summary>
    /// <param name="editor">Edits the file of the declaration.</param>
    /// <param name="target">The declaration.</param>
    /// <param name="attribute">The name of the attribute class.</param>
    /// <param name="text">Its argument, or null for none.</param>
    public static void Add(DocumentEditor editor, Target target, string attribute, string? text = null)
    {
        if (TypeOf(editor.SemanticModel.Compilation, attribute) is not { } type)
            return;

        var name = (NameSyntax)TypeReference.To(type, editor, target.Declaration.SpanStart);
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(name, Arguments(text))))
            .WithAdditionalAnnotations(new SyntaxAnnotation(Added, attribute));
        if (target.Specifier is { } specifier)
        {
            list = list.WithTarget(SyntaxFactory.AttributeTargetSpecifier(
                SyntaxFactory.Token(specifier), SyntaxFactory.Token(SyntaxKind.ColonToken).WithTrailingTrivia(SyntaxFactory.Space)));
        }

        var layout = Layout.Of(target.Declaration);
        editor.ReplaceNode(
            target.Declaration,
            (current, _) => current.GetAnnotatedNodes(Added).Any(node => IsSame(current, node, list)) ? current : Insert(current, list, layout));
    }

    /// <summary>Gives an attribute this argument, in place of the one it has or not.</summary>
    public static void SetText(DocumentEditor editor, AttributeSyntax attribute, string text) =>
        editor.ReplaceNode(attribute, (current, _) => WithText((AttributeSyntax)current, text));

    /// <summary>Puts another attribute without arguments in the place of one.</summary>
    public static void Replace(DocumentEditor editor, AttributeSyntax attribute, string other)
    {
        if (TypeOf(editor.SemanticModel.Compilation, other) is not { } type)
            return;

        var name = (NameSyntax)TypeReference.To(type, editor, attribute.SpanStart);
        editor.ReplaceNode(attribute, SyntaxFactory.Attribute(name).WithTriviaFrom(attribute));
    }

    /// <summary>The attribute of ours on a symbol as it is written in the file, or null.</summary>
    public static AttributeSyntax? Find(SyntaxNode root, ISymbol? symbol, string attribute)
    {
        var reference = symbol is null ? null : Annotations.Find(symbol, attribute)?.ApplicationSyntaxReference;
        return reference is not null && reference.SyntaxTree == root.SyntaxTree
            ? root.FindNode(reference.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<AttributeSyntax>()
            : null;
    }

    /// <summary>The class of an attribute of ours; null in a project that does not reference the library.</summary>
    public static INamedTypeSymbol? TypeOf(Compilation compilation, string attribute) =>
        compilation.GetTypeByMetadataName($"{Annotations.Namespace}.{attribute}");

    private static AttributeSyntax WithText(AttributeSyntax attribute, string text)
    {
        var argument = SyntaxFactory.AttributeArgument(Literal(text));
        return attribute.ArgumentList is not { Arguments.Count: > 0 } list
            ? attribute.WithArgumentList(Arguments(text))
            : attribute.WithArgumentList(list.WithArguments(list.Arguments.Replace(list.Arguments[0], argument.WithTriviaFrom(list.Arguments[0]))));
    }

    private static AttributeArgumentListSyntax? Arguments(string? text) => text is null
        ? null
        : SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.AttributeArgument(Literal(text))));

    private static ExpressionSyntax Literal(string text) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));

    // A class holds what was added to its members too.
    private static bool IsSame(SyntaxNode declaration, SyntaxNode added, AttributeListSyntax list) =>
        added.Parent == declaration
        && added.GetAnnotations(Added).Single().Data == list.GetAnnotations(Added).Single().Data
        && (added as AttributeListSyntax)?.Target?.Identifier.Kind() == list.Target?.Identifier.Kind();

    private static SyntaxNode Insert(SyntaxNode declaration, AttributeListSyntax list, Layout layout)
    {
        list = list.WithLeadingTrivia(declaration.GetLeadingTrivia()).WithTrailingTrivia(layout.Break);
        var rest = declaration.WithLeadingTrivia(layout.Indentation);
        return rest switch
        {
            MemberDeclarationSyntax member => member.WithAttributeLists(member.AttributeLists.Insert(0, list)),
            ParameterSyntax parameter => parameter.WithAttributeLists(parameter.AttributeLists.Insert(0, list)),
            _ => declaration,
        };
    }
}
