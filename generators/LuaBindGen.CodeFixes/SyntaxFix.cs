using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace LuaBindGen.CodeFixes;

/// <summary>A fix that changes code, also in other files than the one with the problem.</summary>
public abstract class SyntaxFix : Fix
{
    private protected sealed override async Task<Solution> ApplyAsync(
        Solution solution, IReadOnlyList<Problem> problems, CancellationToken cancellationToken)
    {
        var editor = new SolutionEditor(solution);
        foreach (var problem in problems)
            await EditAsync(editor, problem, cancellationToken).ConfigureAwait(false);
        return editor.GetChangedSolution();
    }

    /// <summary>Makes the changes for one problem. Another problem may make the same one again, or another in the same place.</summary>
    private protected abstract Task EditAsync(SolutionEditor editor, Problem problem, CancellationToken cancellationToken);
}
