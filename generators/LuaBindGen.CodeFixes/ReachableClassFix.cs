using System.Collections.Immutable;
using System.Composition;
using LuaBindGen.CodeFixes.Edits;
using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace LuaBindGen.CodeFixes;

/// <summary>Makes an exported class, and those around it, visible to the generated code of the project.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ReachableClassFix : SyntaxFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.ClassIsUnreachable.Id];

    private protected override async Task<string?> OfferAsync(Problem problem, CancellationToken cancellationToken)
    {
        var root = await problem.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await problem.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var hidden = root is null || model is null ? [] : Hidden(root, problem.Diagnostic, model);
        return hidden.Count == 0 ? null : $"Make '{string.Join("', '", hidden.Select(type => type.Name))}' internal";
    }

    private protected override async Task EditAsync(SolutionEditor editor, Problem problem, CancellationToken cancellationToken)
    {
        var file = await editor.GetDocumentEditorAsync(problem.Document.Id, cancellationToken).ConfigureAwait(false);
        foreach (var part in Hidden(file.OriginalRoot, problem.Diagnostic, file.SemanticModel).SelectMany(type => type.DeclaringSyntaxReferences))
        {
            if (editor.OriginalSolution.GetDocumentId(part.SyntaxTree) is not { } id)
                continue;

            var other = await editor.GetDocumentEditorAsync(id, cancellationToken).ConfigureAwait(false);
            if (other.OriginalRoot.FindNode(part.Span) is BaseTypeDeclarationSyntax declaration)
                other.ReplaceNode(declaration, (current, _) => Visibility.Widen((BaseTypeDeclarationSyntax)current));
        }
    }

    // What [Obsolete] forbids to use stays out of reach in any case: then there is nothing to offer.
    private static List<INamedTypeSymbol> Hidden(SyntaxNode root, Diagnostic diagnostic, SemanticModel model)
    {
        var hidden = new List<INamedTypeSymbol>();
        if (Target.Find(root, diagnostic) is not { IsType: true } target)
            return hidden;

        for (var type = target.SymbolIn(model) as INamedTypeSymbol; type is not null; type = type.ContainingType)
        {
            if (UsageReader.Of(type).Obstacle is not null)
                return [];
            if (type.IsFileLocal || type.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
                hidden.Add(type);
        }

        return hidden;
    }
}
