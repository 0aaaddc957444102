namespace LuaBindGen.Generator.Tests.RandomOverloads;

/// <summary>A type that a parameter of an overload may have, and what becomes of each value of Lua in its place.</summary>
/// <param name="Name">The type in C#.</param>
/// <param name="Default">A default for it.</param>
/// <param name="Takes">The values that it takes.</param>
internal sealed record OverloadType(string Name, string Default, params string[] Takes)
{
    public const string Nil = "nil";
    public const string Fraction = "2.5";
    public const string Large = "5000000000";

    /// <summary>The values that are passed, as Lua writes them.</summary>
    public static readonly string[] Values = [Nil, "true", "3", Fraction, Large, "'x'", "thing", "sub", "{}"];

    public static readonly OverloadType[] All =
    [
        new("bool", "true", "true"),
        new("int", "1", "3") { Yields = [Fraction, Large] },
        new("long", "1", "3", Large) { Yields = [Fraction] },
        new("byte?", "null", "3", Nil) { Yields = [Fraction, Large] },
        new("double", "1.5", "3", Fraction, Large),
        new("float", "1.5f", "3", Fraction, Large),
        new("decimal", "1.5m", "3", Fraction, Large) { Refuses = ["'x'"] },
        new("System.Numerics.BigInteger", "default", "3", Large) { Refuses = ["'x'", Fraction] },
        new("TimeSpan", "default", "3", Fraction, Large),
        new("DateTime", "default", "3", Fraction, Large) { Refuses = ["'x'"] },
        new("Guid", "default") { Refuses = ["'x'"] },
        new("string", "\"y\"", "'x'"),
        new("string?", "null", "'x'", Nil),
        new("char", "'y'", "'x'"),
        new("Color", "Color.X", "'x'", "3") { Refuses = [Fraction, Large] },
        new("Thing", "null!", "thing", "sub"),
        new("Thing?", "null", "thing", "sub", Nil),
        new("SubThing", "null!", "sub"),
        new("LuaTable", "null!", "{}"),
        new("LuaValue", "default", Values),
    ];

    /// <summary>The values that it leaves to others, that hold more, and takes where there are none, to say what is wrong.</summary>
    public string[] Yields { get; init; } = [];

    /// <summary>Whether it is what such values are left to.</summary>
    public bool HoldsMore => Name is "double" or "float" or "decimal" or "System.Numerics.BigInteger" or "LuaValue";

    /// <summary>The values that it takes to say what is wrong, whatever others would do.</summary>
    public string[] Refuses { get; init; } = [];

    /// <summary>Whether a value fits.</summary>
    public bool Fits(string value, Fit fit) =>
        Takes.Contains(value) || (fit >= Fit.OrRefuses && Refuses.Contains(value)) || (fit >= Fit.OrYields && Yields.Contains(value));
}

/// <summary>How well something has to fit.</summary>
internal enum Fit
{
    /// <summary>So that it works.</summary>
    Surely,

    /// <summary>So that it works, or says what is wrong.</summary>
    OrRefuses,

    /// <summary>So that it works, or says what is wrong if nobody else takes it.</summary>
    OrYields,
}
