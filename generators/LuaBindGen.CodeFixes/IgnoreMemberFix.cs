using System.Collections.Immutable;
using System.Composition;
using LuaBindGen.CodeFixes.Edits;
using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace LuaBindGen.CodeFixes;

/// <summary>Leaves a member that cannot be exported out on purpose.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class IgnoreMemberFix : SyntaxFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        Rules.ParameterType.Id,
        Rules.ResultType.Id,
        Rules.MemberKind.Id,
        Rules.ParameterKind.Id,
        Rules.EventHandler.Id,
        Rules.MemberNameIsTaken.Id, Rules.AmbiguousOverload.Id, Rules.MetamethodIsTaken.Id,
        Rules.NameIsNoIdentifier.Id,
        Rules.AsyncVoid.Id,
    ];

    private protected override async Task<string?> OfferAsync(Problem problem, CancellationToken cancellationToken)
    {
        var root = await problem.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return root is not null && Target.Find(root, problem.Diagnostic) is { IsType: false }
            ? "Leave it out of the export with [LuaIgnore]"
            : null;
    }

    private protected override async Task EditAsync(SolutionEditor editor, Problem problem, CancellationToken cancellationToken)
    {
        var file = await editor.GetDocumentEditorAsync(problem.Document.Id, cancellationToken).ConfigureAwait(false);
        if (Target.Find(file.OriginalRoot, problem.Diagnostic) is not { } target)
            return;

        // A name for what is left out would be an attribute without effect.
        if (Attributes.Find(file.OriginalRoot, target.SymbolIn(file.SemanticModel), Annotations.Name) is { } name)
            Attributes.Replace(file, name, Annotations.Ignore);
        else
            Attributes.Add(file, target, Annotations.Ignore);
    }
}
