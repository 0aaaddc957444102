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

/// <summary>Gives a member a name that can be written in Lua and that no other one has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RenameMemberFix : SyntaxFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.MemberNameIsTaken.Id, Rules.AmbiguousOverload.Id, Rules.NameIsNoIdentifier.Id];

    private protected override async Task<string?> OfferAsync(Problem problem, CancellationToken cancellationToken)
    {
        var root = await problem.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await problem.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root is not null && model is not null && Find(root, problem.Diagnostic, model) is var (_, member)
            ? $"Name it '{MemberProposal.For(member)}' with [LuaName]"
            : null;
    }

    private protected override async Task EditAsync(SolutionEditor editor, Problem problem, CancellationToken cancellationToken)
    {
        var file = await editor.GetDocumentEditorAsync(problem.Document.Id, cancellationToken).ConfigureAwait(false);
        if (Find(file.OriginalRoot, problem.Diagnostic, file.SemanticModel) is not var (target, member))
            return;

        var proposal = MemberProposal.For(member);
        if (Attributes.Find(file.OriginalRoot, member, Annotations.Name) is { } attribute)
            Attributes.SetText(file, attribute, proposal);
        else
            Attributes.Add(file, target, Annotations.Name, proposal);
    }

    private static (Target Target, ISymbol Member)? Find(SyntaxNode root, Diagnostic diagnostic, SemanticModel model) =>
        Target.Find(root, diagnostic) is { IsType: false } target && target.SymbolIn(model) is { } symbol and (IMethodSymbol or IPropertySymbol or IFieldSymbol)
            ? (target, symbol)
            : null;
}
