using System.Collections.Immutable;
using System.Composition;
using LuaBindGen.CodeFixes.Edits;
using LuaBindGen.Generator.Analyzers.Bodies;
using LuaBindGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace LuaBindGen.CodeFixes;

/// <summary>Gives a method a token, and passes it on to all that it calls and that takes one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PassTokenFix : SyntaxFix
{
    private const string Token = "System.Threading.CancellationToken";

    private const string Mark = "System.Runtime.CompilerServices.EnumeratorCancellationAttribute";

    private const string Wish = "cancellationToken";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.MissingToken.Id, Rules.MissingEnumeratorToken.Id];

    private protected override async Task<string?> OfferAsync(Problem problem, CancellationToken cancellationToken)
    {
        var root = await problem.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await problem.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root is not null && model is not null && Find(root, problem.Diagnostic, model) is not null
            ? "Take a CancellationToken and pass it on"
            : null;
    }

    private protected override async Task EditAsync(SolutionEditor editor, Problem problem, CancellationToken cancellationToken)
    {
        var file = await editor.GetDocumentEditorAsync(problem.Document.Id, cancellationToken).ConfigureAwait(false);
        if (Find(file.OriginalRoot, problem.Diagnostic, file.SemanticModel) is not { } method
            || file.SemanticModel.Compilation.GetTypeByMetadataName(Token) is not { } token)
            return;

        foreach (var call in method.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (HonouredToken.Of(call, file.SemanticModel, cancellationToken) is { } found)
                file.ReplaceNode(call.ArgumentList, (current, _) => Pass((ArgumentListSyntax)current, found.Argument));
        }

        // With a default, so that who calls the method in C# need not know of it.
        var type = (TypeSyntax)TypeReference.To(token, file, method.ParameterList.SpanStart);
        var parameter = SyntaxFactory.Parameter(SyntaxFactory.Identifier(Wish))
            .WithType(type.WithTrailingTrivia(SyntaxFactory.Space))
            .WithDefault(SyntaxFactory.EqualsValueClause(
                SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.LiteralExpression(SyntaxKind.DefaultLiteralExpression)));
        if (problem.Diagnostic.Id == Rules.MissingEnumeratorToken.Id && file.SemanticModel.Compilation.GetTypeByMetadataName(Mark) is { } mark)
        {
            var attribute = SyntaxFactory.Attribute((NameSyntax)TypeReference.To(mark, file, method.ParameterList.SpanStart));
            parameter = parameter.WithAttributeLists(SyntaxFactory.SingletonList(
                SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute)).WithTrailingTrivia(SyntaxFactory.Space)));
        }

        file.ReplaceNode(method.ParameterList, (current, _) =>
        {
            var list = (ParameterListSyntax)current;
            return list.WithParameters(list.Parameters.Count == 0
                ? SyntaxFactory.SingletonSeparatedList(parameter)
                : list.Parameters.Add(parameter.WithLeadingTrivia(SyntaxFactory.Space)));
        });
    }

    private static ArgumentListSyntax Pass(ArgumentListSyntax list, string? name)
    {
        var argument = SyntaxFactory.Argument(SyntaxFactory.IdentifierName(Wish));
        if (name is not null)
            argument = argument.WithNameColon(SyntaxFactory.NameColon(name).WithTrailingTrivia(SyntaxFactory.Space));
        return list.WithArguments(list.Arguments.Count == 0
            ? SyntaxFactory.SingletonSeparatedList(argument)
            : list.Arguments.Add(argument.WithLeadingTrivia(SyntaxFactory.Space)));
    }

    // Not where a parameter has to stay the last one, where others declare the method too, or where the name is taken.
    private static MethodDeclarationSyntax? Find(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        Target.Find(root, diagnostic)?.Declaration is MethodDeclarationSyntax method
        && model.GetDeclaredSymbol(method) is { } symbol
        && Signatures.IsFree(symbol)
        && !symbol.Parameters.Any(parameter => parameter.IsParams)
        && !method.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == Wish)
            ? method
            : null;
}
