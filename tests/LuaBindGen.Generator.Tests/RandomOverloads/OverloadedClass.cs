using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.RandomOverloads;

/// <summary>A class whose only name in Lua has several overloads, and its twin, in which they are written in another order.</summary>
internal sealed class OverloadedClass
{
    private const int MostCalls = 80;
    private const int LongestCall = 4;

    private readonly Overload[] _shuffled;

    public OverloadedClass(int seed)
    {
        var dice = new Dice(seed);
        Seed = seed;
        Overloads = [.. Enumerable.Range(0, 2 + dice.Next(5)).Select(id => Overload.Random(dice, id)).DistinctBy(overload => overload.Signature)];
        _shuffled = [.. Overloads.OrderBy(_ => dice.Next(1000))];
        Calls = [.. Enumerable.Range(0, MostCalls).Select(_ => Call(dice)).DistinctBy(call => string.Join(',', call))];
    }

    public int Seed { get; }

    public Overload[] Overloads { get; }

    public IReadOnlyList<string[]> Calls { get; }

    public string Name => $"C{Seed}";

    public string TwinName => $"D{Seed}";

    /// <summary>The two classes, each overload in a line.</summary>
    public string Source => Class(Name, Overloads) + Class(TwinName, _shuffled);

    /// <summary>The lines of Lua that make each call, of the class and of its twin.</summary>
    public string Script => string.Concat(Calls.Select(call => $"try(\"{Seed}\", {Name}.f, {TwinName}.f{string.Concat(call.Select(value => ", " + value))})\n"));

    public override string ToString() => $"Seed {Seed}: {string.Join("; ", Overloads.AsEnumerable())}";

    // Mostly what fits one of them, so that two may be asked for.
    private string[] Call(Dice dice)
    {
        var model = dice.Pick(Overloads);
        var types = model.Fixed.Concat(model.Rest is null ? [] : Enumerable.Repeat(model.Rest, 2)).ToList();
        return [.. Enumerable.Range(0, Math.Min(LongestCall, dice.Next(types.Count + 2))).Select(index =>
            index < types.Count && dice.Chance(80) ? dice.Pick([.. types[index].Takes, .. types[index].Yields, .. types[index].Refuses]) : dice.Pick(OverloadType.Values))];
    }

    private static string Class(string name, IEnumerable<Overload> overloads) =>
        $"[LuaExport] public static class {name}\n{{\n{string.Concat(overloads.Select(overload => $"    public static string {overload};\n"))}}}\n";
}
