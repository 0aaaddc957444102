using System.Collections.Immutable;
using System.Composition;
using LuaBindGen.CodeFixes.Edits;
using LuaBindGen.Generator.Analyzers.Bodies;
using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace LuaBindGen.CodeFixes;

/// <summary>Awaits what a method blocks on. A method that nobody calls in C# becomes asynchronous for it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AwaitFix : SyntaxFix
{
    private const string Task = "System.Threading.Tasks.Task";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.BlockingCall.Id];

    private protected override async Task<string?> OfferAsync(Problem problem, CancellationToken cancellationToken)
    {
        var root = await problem.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await problem.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null
            || model?.Compilation.GetTypeByMetadataName(Task) is null
            || Find(root, problem.Diagnostic, model) is not { } call
            || FunctionOf(call.Expression) is not { } function
            || !Awaits.CanReplace(call)
            || !Signatures.CanAwaitAt(call.Expression, function, model))
            return null;

        if (IsAsync(function))
            return "Await";
        return function is MethodDeclarationSyntax method
            && model.GetDeclaredSymbol(method, cancellationToken) is { } symbol
            && Signatures.CanBeAsync(symbol, method)
            && !await Signatures.IsNamedAsync(symbol, problem.Document.Project.Solution, cancellationToken).ConfigureAwait(false)
            ? $"Make '{symbol.Name}' asynchronous and await"
            : null;
    }

    private protected override async Task EditAsync(SolutionEditor editor, Problem problem, CancellationToken cancellationToken)
    {
        var file = await editor.GetDocumentEditorAsync(problem.Document.Id, cancellationToken).ConfigureAwait(false);
        if (Find(file.OriginalRoot, problem.Diagnostic, file.SemanticModel) is not { } call
            || file.SemanticModel.Compilation.GetTypeByMetadataName(Task) is not { } task
            || FunctionOf(call.Expression) is not { } function)
            return;

        var name = (ExpressionSyntax)TypeReference.To(task, file, call.Expression.SpanStart);
        file.ReplaceNode(call.Expression, (current, _) => Awaits.InsteadOf(call, (ExpressionSyntax)current, name));
        if (function is MethodDeclarationSyntax method && !IsAsync(method) && file.SemanticModel.GetDeclaredSymbol(method, cancellationToken) is { } symbol)
            MakeAsync(file, method, symbol, task);
    }

    // The name in Lua is the same with Async behind it; where the class has a member of that name, the method keeps its own.
    private static void MakeAsync(DocumentEditor file, MethodDeclarationSyntax method, IMethodSymbol symbol, INamedTypeSymbol task)
    {
        var name = method.Identifier.ValueText.EndsWith(MemberNameReader.AsyncSuffix, StringComparison.Ordinal) ? method.Identifier.ValueText : method.Identifier.ValueText + MemberNameReader.AsyncSuffix;
        if (file.SemanticModel.LookupSymbols(method.Identifier.SpanStart, symbol.ContainingType, name).Length > 0)
            name = method.Identifier.ValueText;
        var result = TypeReference.To(task, file, method.ReturnType.SpanStart);
        if (!symbol.ReturnsVoid)
            result = file.Generator.WithTypeArguments(result, method.ReturnType.WithoutTrivia());

        file.ReplaceNode(method, (current, _) => current is MethodDeclarationSyntax declaration && !IsAsync(declaration)
            ? declaration
                .AddModifiers(SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space))
                .WithReturnType(((TypeSyntax)result).WithTriviaFrom(declaration.ReturnType))
                .WithIdentifier(SyntaxFactory.Identifier(name).WithTriviaFrom(declaration.Identifier))
            : current);
    }

    private static BlockingCall? Find(SyntaxNode root, Diagnostic diagnostic, SemanticModel model)
    {
        var start = diagnostic.Location.SourceSpan.Start;
        return root.FullSpan.Contains(start) && root.FindToken(start).Parent is SimpleNameSyntax name
            ? BlockingCall.Of(name, model, CancellationToken.None)
            : null;
    }

    private static SyntaxNode? FunctionOf(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(outer => outer is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax or AccessorDeclarationSyntax);

    private static bool IsAsync(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.AsyncKeyword.RawKind != 0,
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.AsyncKeyword),
        MemberDeclarationSyntax member => member.Modifiers.Any(SyntaxKind.AsyncKeyword),
        _ => false,
    };
}
