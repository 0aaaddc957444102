namespace LuaBindGen.Benchmarks;

/// <summary>A class with methods only.</summary>
[LuaExport]
public sealed class Counter
{
    private long _value;

    public long Inc(long by) => _value += by;
}
