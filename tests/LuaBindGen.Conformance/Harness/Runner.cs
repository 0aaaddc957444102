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

    /// <summary>Runs one case.</summary>
    /// <returns>What is wrong, with the Lua traceback where there is one; null where nothing is.</returns>
    internal static string? FindFault(Case test)
    {
        // With the context of a test runner, tasks would complete at some later time; without one, where they are told to.
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            using var state = new CaseState(test.Feature);
            if (!test.Body(state).Wait(Patience))
                return "It does not end.";
            state.CheckNothingIsLeft();
            return null;
        }
        catch (Exception exception)
        {
            return Describe(exception is AggregateException { InnerException: { } inner } ? inner : exception);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private static string Describe(Exception exception) => exception switch
    {
        CaseFailedException => exception.Message,
        LuaException { Traceback: { } traceback } => $"{exception.Message}\n{traceback}",
        _ => exception.ToString(),
    };
}
