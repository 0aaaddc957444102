using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace LuaBindGen.Conformance.Harness;

/// <summary>Runs cases and says what failed.</summary>
internal static class Runner
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>All cases of all features.</summary>
    internal static IReadOnlyList<Case> FindAll() => FeatureList.All.SelectMany(static feature => feature.FindCases()).ToList();

    /// <summary>Runs the cases whose title contains the filter, and prints.</summary>
    /// <returns>The exit code: 0 where all passed, and there were any.</returns>
    internal static int Run(string filter)
    {
        var watch = Stopwatch.StartNew();
        var cases = FindAll().Where(test => test.Title.Contains(filter, StringComparison.OrdinalIgnoreCase)).ToList();
        var failed = 0;
        foreach (var test in cases)
        {
            if (FindFault(test) is not { } fault)
                continue;
            failed++;
            Console.WriteLine($"FAILED {test.Title}\n{fault}\n");
        }
        var features = cases.Select(static test => test.Feature).Distinct().Count();
        var compiler = RuntimeFeature.IsDynamicCodeCompiled ? "JIT" : "NativeAOT";
        Console.WriteLine($"conformance, {compiler}: {cases.Count} cases of {features} features, {failed} failed, {watch.Elapsed.TotalSeconds:0.0} s");
        return failed > 0 || cases.Count == 0 ? 1 : 0;
    }

    /// <summary>Runs one case, on a thread of its own: what hangs is told, and the others still run.</summary>
    /// <remarks>The thread has no synchronization context, as a test runner's has; with one, completions would come at some later time.</remarks>
    /// <returns>What is wrong, with the Lua traceback where there is one; null where nothing is.</returns>
    internal static string? FindFault(Case test)
    {
        string? fault = null;
        var thread = new Thread(() => fault = Execute(test)) { IsBackground = true };
        thread.Start();
        return thread.Join(Patience) ? fault : "It does not end.";
    }

    private static string? Execute(Case test)
    {
        try
        {
            using var state = new CaseState(test.Feature);
            test.Body(state).GetAwaiter().GetResult();
            state.CheckNothingIsLeft();
            return null;
        }
        catch (Exception exception)
        {
            return Describe(exception);
        }
    }

    private static string Describe(Exception exception) => exception switch
    {
        CaseFailedException => exception.Message,
        LuaException { Traceback: { } traceback } => $"{exception.Message}\n{traceback}",
        _ => exception.ToString(),
    };
}
