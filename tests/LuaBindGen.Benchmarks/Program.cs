using System.Runtime;
using System.Runtime.InteropServices;
using LuaBindGen.Benchmarks.Measuring;
using LuaBindGen.Benchmarks.Rows;

// Without arguments: all rows. With arguments: the rows whose name contains one of them. With "scale": many runs at once. With "floor": the
// parts of which a call and a wait are made.
if (args is ["scale", ..])
    return LuaBindGen.Benchmarks.Scale.ScaleRun.Run();

Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, "
    + $"{Environment.ProcessorCount} cores, {(GCSettings.IsServerGC ? "server" : "workstation")} GC");
Console.WriteLine();

using var setup = new Setup();
if (setup.C is null)
    Console.WriteLine("No C compiler (cc) was found: the first column is LuaBindGen itself.");
var measurement = new Measurement(rounds: 101);
if (args is ["floor"])
{
    if (setup.C is not null)
        foreach (var row in FloorRows.All(setup.C))
            Table.PrintAlone(row, measurement.Run(row));
    return 0;
}
var results = new Dictionary<string, IReadOnlyList<Result>>();
Table.PrintHead();
foreach (var row in CallRows.All(setup).Concat(AsyncRows.All(setup)).Concat(RunRows.All(setup)).Concat(ReplacementRows.All()).Concat(ShapeRows.All(setup)).Concat(HostRows.All(setup)))
{
    if (args.Length > 0 && !args.Any(word => row.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))
        continue;
    results[row.Name] = measurement.Run(row);
    Table.Print(row, results[row.Name]);
}
Aims.Print(results);
return 0;
