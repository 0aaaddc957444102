namespace LuaBindGen.Benchmarks.Measuring;

/// <summary>What was measured of one contender.</summary>
/// <param name="Column">Whose it is.</param>
/// <param name="Nanoseconds">The median of one operation.</param>
/// <param name="Ratio">The median of the ratios to the first contender, each of one round.</param>
/// <param name="Bytes">What one operation allocates in managed memory.</param>
internal sealed record Result(string Column, double Nanoseconds, double Ratio, double Bytes);
