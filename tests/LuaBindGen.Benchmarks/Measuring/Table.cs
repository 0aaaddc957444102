using System.Globalization;

namespace LuaBindGen.Benchmarks.Measuring;

/// <summary>Prints what was measured, as a table of Markdown.</summary>
internal static class Table
{
    private static readonly string[] Columns = ["LuaBindGen", "KeraLua", "NLua"];

    internal static void PrintHead()
    {
        Console.WriteLine("| | base | " + string.Join(" | ", Columns.Select(static column => $"{column} | x | bytes")) + " |");
        Console.WriteLine("| --- | --: |" + string.Concat(Columns.Select(static _ => " --: | --: | --: |")));
    }

    internal static void Print(Row row, IReadOnlyList<Result> results)
    {
        var first = results[0];
        var cells = Columns.Select(column => results.FirstOrDefault(result => result.Column == column))
            .Select(static result => result is null
                ? "| |"
                : $"{Time(result.Nanoseconds)} | {Number(result.Ratio)} | {result.Bytes.ToString("N0", CultureInfo.InvariantCulture)}");
        Console.WriteLine($"| {row.Name} | {first.Column} {Time(first.Nanoseconds)} | {string.Join(" | ", cells)} |");
    }

    /// <summary>Prints a row as a table of its own.</summary>
    internal static void PrintAlone(Row row, IReadOnlyList<Result> results)
    {
        Console.WriteLine($"| {row.Name} | | x |");
        Console.WriteLine("| --- | --: | --: |");
        foreach (var result in results)
            Console.WriteLine($"| {result.Column} | {Time(result.Nanoseconds)} | {Number(result.Ratio)} |");
        Console.WriteLine();
    }

    /// <summary>A time as people read it.</summary>
    internal static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e4 => $"{Number(nanoseconds)} ns",
        < 1e7 => $"{Number(nanoseconds / 1e3)} us",
        _ => $"{Number(nanoseconds / 1e6)} ms",
    };

    /// <summary>Three digits.</summary>
    internal static string Number(double value) =>
        value.ToString(value < 10 ? "F2" : value < 100 ? "F1" : "F0", CultureInfo.InvariantCulture);
}
