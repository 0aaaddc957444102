namespace LuaBindGen.Benchmarks.Measuring;

/// <summary>One cell of the table.</summary>
/// <param name="Column">Whose it is.</param>
/// <param name="Run">Does it n times; gives something that proves it.</param>
internal sealed record Contender(string Column, Func<long, long> Run);
