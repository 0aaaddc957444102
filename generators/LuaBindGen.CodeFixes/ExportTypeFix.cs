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

/// <summary>Exports the class that a member needs, wherever in the solution it is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ExportTypeFix : SyntaxFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.ParameterType.Id, Rules.ResultType.Id, Rules.EventHandler.Id];

    private protected override async Task<string?> OfferAsync(Problem problem, CancellationToken cancellationToken)
    {
        var root = await problem.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await problem.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null || ToMark(root, problem.Diagnostic, model) is not { } type)
            return null;
        if (FirstPart(problem.Document.Project.Solution, type) is not { } part)
            return null;

        // A class of a project that does not use the library cannot be marked.
        var compilation = await part.Document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        return compilation is not null && Attributes.TypeOf(compilation, Annotations.Export) is not null
            ? $"Mark '{type.Name}' with [LuaExport]"
            : null;
    }

    private protected override async Task EditAsync(SolutionEditor editor, Problem problem, CancellationToken cancellationToken)
    {
        var file = await editor.GetDocumentEditorAsync(problem.Document.Id, cancellationToken).ConfigureAwait(false);
        if (ToMark(file.OriginalRoot, problem.Diagnostic, file.SemanticModel) is not { } type
            || FirstPart(editor.OriginalSolution, type) is not var (document, reference))
            return;

        var other = await editor.GetDocumentEditorAsync(document.Id, cancellationToken).ConfigureAwait(false);
        if (other.OriginalRoot.FindNode(reference.Span) is TypeDeclarationSyntax declaration)
            Attributes.Add(other, new Target(declaration, null, declaration), Annotations.Export);
    }

    // The message names the same class: both ask TypeProblems.
    private static INamedTypeSymbol? ToMark(SyntaxNode root, Diagnostic diagnostic, SemanticModel model)
    {
        var exports = AssemblyExports.Of(model.Compilation.Assembly);
        if (diagnostic.Id == Rules.ParameterType.Id)
        {
            var parameter = root.FullSpan.Contains(diagnostic.Location.SourceSpan)
                ? root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ParameterSyntax>()
                : null;
            return parameter is null || model.GetDeclaredSymbol(parameter) is not IParameterSymbol symbol
                ? null
                : TypeProblems.ToMark(symbol.Type, exports);
        }

        return Target.Find(root, diagnostic)?.SymbolIn(model) switch
        {
            IMethodSymbol method => TypeProblems.ToMark(TypeProblems.Culprit(method, method.ReturnType, exports), exports),
            IPropertySymbol property => TypeProblems.ToMark(TypeProblems.Culprit(property, property.Type, exports), exports),
            IEventSymbol { Type: var handler } => EventReader.Culprit(handler, exports) is { } culprit ? TypeProblems.ToMark(culprit, exports) : null,
            IFieldSymbol field => TypeProblems.ToMark(TypeProblems.Culprit(field, field.Type, exports), exports),
            _ => null,
        };
    }

    private static (Document Document, SyntaxReference Reference)? FirstPart(Solution solution, INamedTypeSymbol type)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (solution.GetDocument(reference.SyntaxTree) is { } document and not SourceGeneratedDocument)
                return (document, reference);
        }

        return null;
    }
}
