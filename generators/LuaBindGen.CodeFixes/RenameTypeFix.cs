using System.Collections.Immutable;
using System.Composition;
using LuaBindGen.CodeFixes.Edits;
using LuaBindGen.CodeFixes.Names;
using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace LuaBindGen.CodeFixes;

/// <summary>Gives an exported class a name that can be written in Lua and that nothing else has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RenameTypeFix : SyntaxFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [Rules.NameIsNoIdentifier.Id, Rules.TypeNameIsTaken.Id, Rules.NameIsOfLua.Id];

    private protected override async Task<string?> OfferAsync(Problem problem, CancellationToken cancellationToken)
    {
        var root = await problem.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await problem.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root is not null && model is not null && Find(root, problem.Diagnostic, model) is var (type, _)
            ? $"Name it '{TypeProposal.For(model.Compilation, type)}' with [LuaExport]"
            : null;
    }

    private protected override async Task EditAsync(SolutionEditor editor, Problem problem, CancellationToken cancellationToken)
    {
        var file = await editor.GetDocumentEditorAsync(problem.Document.Id, cancellationToken).ConfigureAwait(false);
        if (Find(file.OriginalRoot, problem.Diagnostic, file.SemanticModel) is not var (type, attribute)
            || editor.OriginalSolution.GetDocumentId(attribute.SyntaxTree) is not { } id)
            return;

        // The attribute may stand on another part of the class, in another file.
        var other = await editor.GetDocumentEditorAsync(id, cancellationToken).ConfigureAwait(false);
        if (Attributes.Find(other.OriginalRoot, type, Annotations.Export) is { } syntax)
            Attributes.SetText(other, syntax, TypeProposal.For(file.SemanticModel.Compilation, type));
    }

    private static (INamedTypeSymbol Type, SyntaxReference Attribute)? Find(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        Target.Find(root, diagnostic) is { IsType: true } target
        && target.SymbolIn(model) is INamedTypeSymbol type
        && Annotations.Find(type, Annotations.Export)?.ApplicationSyntaxReference is { } attribute
            ? (type, attribute)
            : null;
}
