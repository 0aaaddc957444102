using LuaBindGen;
using Quickstart;

Console.WriteLine("LuaBindGen: a Lua script awaits C# methods");

await using var service = await WeatherService.StartAsync();
Console.WriteLine($"\n1. A weather service listens on {service.Address}");

using var folder = new TemporaryFolder();
var journal = await Journal.CreateAsync(folder.PathOf("journal.db"));
Console.WriteLine($"2. A journal is kept in the SQLite file {journal.Path}");

// One state. It knows the classes of this project that are marked [LuaExport], and is given two of their objects.
await using var lua = new LuaState();
lua.Register(LuaExports.All);
lua.Globals["weather"] = LuaValue.FromObject(new Weather(service.Address));
lua.Globals["journal"] = LuaValue.FromObject(journal);

// One script, compiled once. Each call is a run of its own: while one waits, the others go on.
var script = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "gather.lua"));
using var gather = lua.Load(script, "gather.lua");
string[] stations = ["Harbour", "Airport", "Atlantis", "Summit"];
Console.WriteLine($"3. gather.lua runs for {stations.Length} stations at once:\n");
var rows = await Task.WhenAll(stations.Select(station => gather.CallAsync<long>([station])));

Console.WriteLine($"\n4. The runs wrote {rows.Sum()} rows. The journal says:\n");
Console.WriteLine("   Station   Rows  Coldest  Warmest");
foreach (var (station, count, coldest, warmest) in await journal.SummariseAsync())
    Console.WriteLine($"   {station,-9} {count,4}  {coldest,7:F1}  {warmest,7:F1}");
Console.WriteLine($"\nThe service answered {service.Answered} requests, up to {service.MostAtOnce} of them at the same time.");
