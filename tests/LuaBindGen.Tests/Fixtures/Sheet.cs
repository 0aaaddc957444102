namespace LuaBindGen.Tests.Fixtures;

/// <summary>A class with properties of many kinds.</summary>
[LuaExport]
public sealed class Sheet
{
    public long A { get; set; } = 1;

    public long B { get; set; } = 2;

    public long C { get; set; } = 3;

    public long D { get; set; } = 4;

    public long E { get; set; } = 5;

    /// <summary>A name so long that Lua does not keep it once.</summary>
    public long APropertyWhoseNameIsLongerThanTheFortyBytesOfAShortString { get; set; } = 6;

    public long Secret { set => A = value; }

    public long Broken
    {
        get => throw new InvalidOperationException("cannot be read");
        set => throw new InvalidOperationException("cannot be written");
    }

    public long Sum() => A + B + C + D + E;
}
