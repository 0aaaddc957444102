using System.Globalization;
using LuaBindGen.Soak;

// dotnet run -c Release --project tests/LuaBindGen.Soak -- [seconds] [seed] [job]
// Random load on a pool of states, with faults. It fails where a result is wrong, where memory grows, or where something is left over.
var seconds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10;
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : Environment.TickCount;
Console.WriteLine($"seed {seed}, {Environment.ProcessorCount} processors");
Console.WriteLine("second     jobs   states   managed KB       set MB");

var load = new Load(seed, [.. Job.All.Where(job => args.Length < 3 || job.Name == args[2])]);
var readings = new List<Reading>();
using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
for (var before = 0L; readings.Count < seconds && load.Failures.Count == 0;)
{
    await timer.WaitForNextTickAsync();
    var done = load.Done;
    readings.Add(new Reading(readings.Count + 1, done - before, load.Made, GC.GetTotalMemory(forceFullCollection: true), Environment.WorkingSet));
    Console.WriteLine(readings[^1]);
    before = done;
}

await load.StopAsync();
var left = await load.CountAsync();
await load.DisposeAsync();
var problems = new List<string>(load.Failures.Take(5));
if (left != (0, 0, 0, 0))
    problems.Add($"What is left in the states: {left}.");
if (Service.Live != 0)
    problems.Add($"{Service.Live} calls have not ended.");
if (load.CountStates() is > 0 and var states)
    problems.Add($"{states} closed states are still in memory.");
if (Reading.FindGrowth(readings) is { } growth)
    problems.Add(growth);
Console.WriteLine($"{load.Done:N0} jobs, {load.Done / seconds:N0} a second; {load.Made:N0} states made; left over {left}");
foreach (var problem in problems)
    Console.WriteLine($"FAILED (seed {seed}): {problem}");
return problems.Count == 0 ? 0 : 1;
