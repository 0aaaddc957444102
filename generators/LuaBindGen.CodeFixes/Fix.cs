using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LuaBindGen.CodeFixes;

/// <summary>A fix that does for all problems of a file, a project or a solution what it does for one.</summary>
public abstract class Fix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAll.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var problem = new Problem(context.Document, diagnostic);
            if (await OfferAsync(problem, context.CancellationToken).ConfigureAwait(false) is not { } title)
                continue;

            context.RegisterCodeFix(
                CodeAction.Create(title, cancellation => ApplyAsync(context.Document.Project.Solution, [problem], cancellation), GetType().Name),
                diagnostic);
        }
    }

    /// <summary>What the fix would do, as an IDE shows it; null where it can do nothing.</summary>
    private protected abstract Task<string?> OfferAsync(Problem problem, CancellationToken cancellationToken);

    /// <summary>The solution without these problems, for each of which the fix was offered.</summary>
    private protected abstract Task<Solution> ApplyAsync(Solution solution, IReadOnlyList<Problem> problems, CancellationToken cancellationToken);

    private sealed class FixAll : FixAllProvider
    {
        public static FixAll Instance { get; } = new();

        public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
        {
            var fix = (Fix)context.CodeFixProvider;
            var problems = new List<Problem>();
            foreach (var problem in await FindAsync(context).ConfigureAwait(false))
            {
                if (await fix.OfferAsync(problem, context.CancellationToken).ConfigureAwait(false) is not null)
                    problems.Add(problem);
            }

            return problems.Count == 0
                ? null
                : CodeAction.Create(
                    $"Fix all '{string.Join("', '", problems.Select(problem => problem.Diagnostic.Id).Distinct())}'",
                    cancellation => fix.ApplyAsync(context.Solution, problems, cancellation),
                    fix.GetType().Name);
        }

        private static async Task<IReadOnlyList<Problem>> FindAsync(FixAllContext context)
        {
            if (context.Scope == FixAllScope.Document)
            {
                var inDocument = await context.GetDocumentDiagnosticsAsync(context.Document!).ConfigureAwait(false);
                return inDocument.Select(diagnostic => new Problem(context.Document!, diagnostic)).ToList();
            }

            var problems = new List<Problem>();
            foreach (var project in context.Scope == FixAllScope.Project ? [context.Project] : context.Solution.Projects)
            {
                foreach (var diagnostic in await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false))
                {
                    if (project.GetDocument(diagnostic.Location.SourceTree) is { } document)
                        problems.Add(new Problem(document, diagnostic));
                }
            }

            return problems;
        }
    }
}
