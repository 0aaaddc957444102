using System.Collections.Immutable;
using System.Composition;
using LuaBindGen.CodeFixes.Edits;
using LuaBindGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace LuaBindGen.CodeFixes;

/// <summary>Takes away an attribute without effect, or one that its method cannot have.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveAttributeFix : SyntaxFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.AttributeWithoutEffect.Id, Rules.InvalidMetamethod.Id, Rules.ErrorResult.Id, Rules.MethodProperty.Id];

    private protected override async Task<string?> OfferAsync(Problem problem, CancellationToken cancellationToken)
    {
        var root = await problem.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return Find(root, problem) is { } attribute ? $"Remove [{attribute.Name}]" : null;
    }

    private protected override async Task EditAsync(SolutionEditor editor, Problem problem, CancellationToken cancellationToken)
    {
        var file = await editor.GetDocumentEditorAsync(problem.Document.Id, cancellationToken).ConfigureAwait(false);
        if (Find(file.OriginalRoot, problem) is { } attribute)
            AttributeRemoval.Remove(file, attribute);
    }

    private static AttributeSyntax? Find(SyntaxNode? root, Problem problem) =>
        root is not null && root.FullSpan.Contains(problem.Diagnostic.Location.SourceSpan)
            ? root.FindNode(problem.Diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<AttributeSyntax>()
            : null;
}
