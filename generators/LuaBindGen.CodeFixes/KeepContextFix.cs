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

/// <summary>Lets an await come back into the state: takes <c>ConfigureAwait(false)</c> away, or adds to other options.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class KeepContextFix : SyntaxFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.OutsideOfState.Id];

    private protected override async Task<string?> OfferAsync(Problem problem, CancellationToken cancellationToken)
    {
        var root = await problem.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await problem.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root is null || model is null || Find(root, problem.Diagnostic) is not { } call ? null
            : OptionsOf(call, model) is null ? "Await without ConfigureAwait"
            : "Come back into the state";
    }

    private protected override async Task EditAsync(SolutionEditor editor, Problem problem, CancellationToken cancellationToken)
    {
        var file = await editor.GetDocumentEditorAsync(problem.Document.Id, cancellationToken).ConfigureAwait(false);
        if (Find(file.OriginalRoot, problem.Diagnostic) is not { } call)
            return;

        if (OptionsOf(call, file.SemanticModel) is { } options)
            file.ReplaceNode(options, (current, generator) => WithContext((ExpressionSyntax)current, generator));
        else
            file.ReplaceNode(call, static (current, _) => Awaits.WithoutConfiguration((InvocationExpressionSyntax)current).WithTriviaFrom(current));
    }

    private static InvocationExpressionSyntax? Find(SyntaxNode root, Diagnostic diagnostic) =>
        root.FullSpan.Contains(diagnostic.Location.SourceSpan)
        && root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)
            .FirstAncestorOrSelf<InvocationExpressionSyntax>(call => call.Span.End == diagnostic.Location.SourceSpan.End) is { } found
        && Awaits.IsConfiguration(found)
            ? found
            : null;

    // ConfigureAwaitOptions that ask for something besides; None asks for nothing, and neither does `false`.
    private static ExpressionSyntax? OptionsOf(InvocationExpressionSyntax call, SemanticModel model) =>
        call.ArgumentList.Arguments.Count == 1
        && model.GetConstantValue(call.ArgumentList.Arguments[0].Expression) is { HasValue: true, Value: int and not 0 }
            ? call.ArgumentList.Arguments[0].Expression
            : null;

    private static SyntaxNode WithContext(ExpressionSyntax options, SyntaxGenerator generator)
    {
        // Written as the other option is: ConfigureAwaitOptions.ForceYielding, with or without a namespace before it.
        var source = options.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>().FirstOrDefault()?.Expression
            ?? SyntaxFactory.ParseExpression("System.Threading.Tasks.ConfigureAwaitOptions");
        return generator.BitwiseOrExpression(
            options, generator.MemberAccessExpression(source.WithoutTrivia(), nameof(LeftContext.ContinueOnCapturedContext)));
    }
}
