namespace LuaBindGen.Generator.Tests.RandomOverloads;

/// <summary>Which of two types a value means, as one who knows C# would say. Where nothing is said, it may mean either.</summary>
internal static class Preference
{
    private static readonly string[] Wholes = ["int", "long", "byte?"];
    private static readonly string[] Floats = ["double", "float"];
    private static readonly string[] Texts = ["string", "string?"];

    private static readonly (string Value, string[] Better, string[] Worse)[] Rules =
    [
        .. new[] { "3", OverloadType.Large }.SelectMany(number => new (string, string[], string[])[]
        {
            (number, Wholes, ["System.Numerics.BigInteger", "decimal", .. Floats]),
            (number, [.. Wholes, .. Floats, "TimeSpan"], ["DateTime"]),
        }),
        (OverloadType.Fraction, [.. Wholes, .. Floats, "TimeSpan"], ["DateTime"]),
        (OverloadType.Fraction, ["double", "float", "decimal"], Wholes),
        ("'x'", Texts, ["Color", "decimal", "DateTime", "System.Numerics.BigInteger"]),
        ("sub", ["SubThing"], ["Thing", "Thing?"]),
    ];

    /// <summary>Whether a value means the first.</summary>
    public static bool Means(string value, OverloadType one, OverloadType other) =>
        (other.Name == "LuaValue" && one.Name != "LuaValue")
        || Rules.Any(rule => rule.Value == value && rule.Better.Contains(one.Name) && rule.Worse.Contains(other.Name));

    /// <summary>Whether nil means the first: some value that fits both does, and none means the other one.</summary>
    public static bool NilMeans(OverloadType one, OverloadType other) => Shared(one, other).Any(value => Means(value, one, other)) && !Shared(one, other).Any(value => Means(value, other, one));

    /// <summary>The values that fit both, but for nil.</summary>
    public static IEnumerable<string> Shared(OverloadType one, OverloadType other) =>
        OverloadType.Values.Where(value => value != OverloadType.Nil && one.Fits(value, Fit.OrYields) && other.Fits(value, Fit.OrYields));
}
