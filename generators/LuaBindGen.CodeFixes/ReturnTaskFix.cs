using System.Collections.Immutable;
using System.Composition;
using LuaBindGen.CodeFixes.Edits;
using LuaBindGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace LuaBindGen.CodeFixes;

/// <summary>Lets an <c>async void</c> method return a task.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ReturnTaskFix : SyntaxFix
{
    private const string Task = "System.Threading.Tasks.Task";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.AsyncVoid.Id];

    private protected override async Task<string?> OfferAsync(Problem problem, CancellationToken cancellationToken)
    {
        var root = await problem.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await problem.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root is not null
            && model?.Compilation.GetTypeByMetadataName(Task) is not null
            && Target.Find(root, problem.Diagnostic) is { Declaration: MethodDeclarationSyntax } target
            && target.SymbolIn(model) is IMethodSymbol method
            && Signatures.IsFree(method)
            ? "Return Task"
            : null;
    }

    private protected override async Task EditAsync(SolutionEditor editor, Problem problem, CancellationToken cancellationToken)
    {
        var file = await editor.GetDocumentEditorAsync(problem.Document.Id, cancellationToken).ConfigureAwait(false);
        if (Target.Find(file.OriginalRoot, problem.Diagnostic)?.Declaration is not MethodDeclarationSyntax { ReturnType: var type }
            || file.SemanticModel.Compilation.GetTypeByMetadataName(Task) is not { } task)
            return;

        file.ReplaceNode(type, TypeReference.To(task, file, type.SpanStart).WithTriviaFrom(type));
    }
}
