using System.Globalization;
using LuaBindGen.Generator.Benchmarks;

// Rounds are interleaved: all contenders meet the same machine at the same moment. What counts is the ratio.
var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 15;
Contender[] contenders =
[
    new("System.Text.Json", Projects.Serialized(), Generators.Json),
    new("LuaBindGen, the same properties", Projects.ExportedProperties(), Generators.Ours),
    new("LuaBindGen, members of all kinds", Projects.ExportedMembers(), Generators.Ours),
];
var samples = contenders.ToDictionary(
    static contender => contender,
    static _ => Enum.GetValues<Moment>().ToDictionary(static moment => moment, static _ => new List<Sample>()));

// The first rounds are for the just-in-time compiler.
const int WarmUps = 4;
for (var round = 0; round < rounds + WarmUps; round++)
{
    foreach (var moment in Enum.GetValues<Moment>())
    {
        foreach (var contender in contenders)
        {
            var sample = contender.Measure(moment);
            if (round >= WarmUps)
                samples[contender][moment].Add(sample);
        }
    }
}

Console.WriteLine($"{Projects.Types} types of {Projects.Members} members, a file each; medians of {rounds} interleaved rounds.");
Console.WriteLine($"System.Text.Json's generator {Generators.JsonVersion}, .NET {Environment.Version}.");
Console.WriteLine();
Console.WriteLine("| Generator | files | cold | one edit | unrelated keystroke |");
Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
foreach (var contender in contenders)
    Console.WriteLine($"| {contender.Name} | {contender.Files} | {string.Join(" | ", Enum.GetValues<Moment>().Select(moment => Cell(contender, moment)))} |");

string Cell(Contender contender, Moment moment)
{
    var (time, bytes) = (Median(contender, moment, static sample => sample.Milliseconds), Median(contender, moment, static sample => sample.Bytes));
    var ratio = time / Median(contenders[0], moment, static sample => sample.Milliseconds);
    return string.Create(CultureInfo.InvariantCulture, $"{time:F1} ms, {bytes / 1e6:F1} MB, {ratio:F2} x");
}

double Median(Contender contender, Moment moment, Func<Sample, double> select)
{
    var ordered = samples[contender][moment].Select(select).Order().ToList();
    return ordered[ordered.Count / 2];
}
