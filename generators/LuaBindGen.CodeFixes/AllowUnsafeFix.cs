using System.Collections.Immutable;
using System.Composition;
using LuaBindGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace LuaBindGen.CodeFixes;

/// <summary>Allows unsafe code in a project that exports classes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AllowUnsafeFix : Fix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.UnsafeCodeIsOff.Id];

    private protected override Task<string?> OfferAsync(Problem problem, CancellationToken cancellationToken) =>
        Task.FromResult(problem.Document.Project.CompilationOptions is CSharpCompilationOptions { AllowUnsafe: false }
            ? "Allow unsafe code in this project"
            : null);

    private protected override Task<Solution> ApplyAsync(
        Solution solution, IReadOnlyList<Problem> problems, CancellationToken cancellationToken)
    {
        foreach (var project in problems.Select(problem => problem.Document.Project))
        {
            if (project.CompilationOptions is CSharpCompilationOptions options)
                solution = solution.WithProjectCompilationOptions(project.Id, options.WithAllowUnsafe(true));
        }

        return Task.FromResult(solution);
    }
}
