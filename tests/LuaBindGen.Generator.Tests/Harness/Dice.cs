namespace LuaBindGen.Generator.Tests.Harness;

/// <summary>Random choices that are a function of a seed alone.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public int Next(int count) => _random.Next(count);

    public bool Chance(int percent) => _random.Next(100) < percent;

    public T Pick<T>(params IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    /// <summary>One of the texts at times, else nothing.</summary>
    public string Maybe(int percent, params IReadOnlyList<string> items) => Chance(percent) ? Pick(items) : "";

    /// <summary>Up to so many things.</summary>
    public IEnumerable<T> Some<T>(int most, Func<T> make) => Enumerable.Range(0, _random.Next(most + 1)).Select(_ => make()).ToList();
}
