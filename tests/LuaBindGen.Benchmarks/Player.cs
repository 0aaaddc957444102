namespace LuaBindGen.Benchmarks;

/// <summary>A class with a property and a method.</summary>
[LuaExport]
public sealed class Player
{
    public long Value { get; set; }

    public long Inc(long by) => Value += by;
}
