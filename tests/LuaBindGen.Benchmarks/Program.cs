using System.Runtime;
using System.Runtime.InteropServices;
using LuaBindGen.Benchmarks.Measuring;
using LuaBindGen.Benchmarks.Rows;

// Without arguments: all rows. With arguments: the rows whose name contains one of them. With "scale": many runs at once.
if (args is ["scale", ..])
    return LuaBindGen.Benchmarks.Scale.ScaleRun.Run();

Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, "
    + $"{Environment.ProcessorCount} cores, {(GCSettings.IsServerGC ? "server" : "workstation")} GC");
Console.WriteLine();

using var setup = new Setup();
if (setup.C is null)
    Console.WriteLine("No C compiler (cc) was found: the first column is LuaBindGen itself.");
var measurement = new Measurement(rounds: 101);
var results = new Dictionary<string, IReadOnlyList<Result>>();
Table.PrintHead();
foreach (var row in CallRows.All(setup).Concat(AsyncRows.All(setup)).Concat(HostRows.All(setup)))
{
    if (args.Length > 0 && !args.Any(word => row.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))
        continue;
    results[row.Name] = measurement.Run(row);
    Table.Print(row, results[row.Name]);
}
Aims.Print(results);
return 0;
