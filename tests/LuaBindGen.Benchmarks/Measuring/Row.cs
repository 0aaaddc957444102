namespace LuaBindGen.Benchmarks.Measuring;

/// <summary>The same work, done by several.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Contenders">Who does it; the first is what the others are compared with.</param>
internal sealed record Row(string Name, IReadOnlyList<Contender> Contenders)
{
    /// <summary>What n times come to; each contender has to come to it.</summary>
    internal Func<long, long> Expected { get; init; } = static n => n;

    /// <summary>The smallest n, of which all others are multiples.</summary>
    internal long Batch { get; init; } = 1;
}
