namespace LuaBindGen.Generator.Tests.RandomOverloads;

/// <summary>A type that a parameter of an overload may have, and how well each value of Lua fits it: 0 best.</summary>
/// <param name="Name">The type in C#.</param>
/// <param name="Default">A default for it.</param>
/// <param name="Fits">The values that fit it.</param>
internal sealed record OverloadType(string Name, string Default, params (string Value, int Rank)[] Fits)
{
    public const string Nil = "nil";

    // A float that is no whole number: an integer takes it, to say what is wrong with it, where no float does.
    public const string Fraction = "2.5";

    /// <summary>The values that are passed, as Lua writes them.</summary>
    public static readonly string[] Values = [Nil, "true", "3", Fraction, "'x'", "thing", "sub", "{}"];

    public static readonly OverloadType[] All =
    [
        new("bool", "true", ("true", 0)),
        new("int", "1", ("3", 0), (Fraction, 1)),
        new("long", "1", ("3", 0), (Fraction, 1)),
        new("byte?", "null", ("3", 0), (Fraction, 1), (Nil, 0)),
        new("double", "1.5", ("3", 1), (Fraction, 0)),
        new("float", "1.5f", ("3", 1), (Fraction, 0)),
        new("string", "\"y\"", ("'x'", 0)),
        new("string?", "null", ("'x'", 0), (Nil, 0)),
        new("char", "'y'", ("'x'", 0)),
        new("Color", "Color.X", ("'x'", 1), ("3", 1), (Fraction, 2)),
        new("Thing", "null!", ("thing", 1), ("sub", 1)),
        new("Thing?", "null", ("thing", 1), ("sub", 1), (Nil, 0)),
        new("SubThing", "null!", ("sub", 0)),
        new("LuaTable", "null!", ("{}", 0)),
        new("LuaValue", "default", [.. Values.Select(value => (value, 9))]),
    ];

    /// <summary>How well a value fits, or null.</summary>
    public int? RankOf(string value)
    {
        foreach (var fit in Fits)
        {
            if (fit.Value == value)
                return fit.Rank;
        }

        return null;
    }

    /// <summary>Whether a value that fits may have to give way to an overload that is of floats.</summary>
    public bool MayRefuse(string value) => value == Fraction && RankOf(value) is 1 or 2;
}
