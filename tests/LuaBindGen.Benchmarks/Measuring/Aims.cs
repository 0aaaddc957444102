using LuaBindGen.Benchmarks.Rows;

namespace LuaBindGen.Benchmarks.Measuring;

/// <summary>What the project has set itself, and whether it is reached.</summary>
internal static class Aims
{
    private static readonly (string Row, double Most)[] Ratios =
    [
        (CallRows.Add, 1.25),
        (AsyncRows.Ready, 1.1),
        (CallRows.Inc, 0.8),
        (CallRows.IncOfPlayer, 0.8),
        (CallRows.Read, 0.7),
        (CallRows.Write, 0.75),
        (AsyncRows.Resume, 1.5),
        (AsyncRows.Wrap, 1.5),
    ];

    internal static void Print(IReadOnlyDictionary<string, IReadOnlyList<Result>> results)
    {
        Console.WriteLine();
        Console.WriteLine("| aim | at most | is | |");
        Console.WriteLine("| --- | --: | --: | --- |");
        foreach (var (row, most) in Ratios)
            if (results.GetValueOrDefault(row) is { Count: > 1 } measured)
                Print(row, most, measured[1].Ratio, Table.Number);
        if (results.GetValueOrDefault(AsyncRows.Suspension) is { Count: > 1 } suspension && results.GetValueOrDefault(AsyncRows.BareAwait) is { } await)
            Print("one suspension: C yield and resume + the bare await + 100 ns", suspension[0].Nanoseconds + await[0].Nanoseconds + 100, suspension[1].Nanoseconds, Table.Time);
    }

    private static void Print(string name, double most, double measured, Func<double, string> text) =>
        Console.WriteLine($"| {name} | {text(most)} | {text(measured)} | {(measured <= most ? "reached" : "missed")} |");
}
