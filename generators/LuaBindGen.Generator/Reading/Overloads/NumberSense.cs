using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Overloads;

/// <summary>What a number means to a parameter.</summary>
internal enum NumberSense
{
    /// <summary>It takes none.</summary>
    None,

    /// <summary>A whole number of at most 64 bits.</summary>
    Integer,

    /// <summary>A whole number of more bits.</summary>
    Big,

    /// <summary>A binary fraction.</summary>
    Float,

    /// <summary>A decimal fraction.</summary>
    Decimal,

    /// <summary>A moment, which scripts mostly write as text.</summary>
    Moment,

    /// <summary>Something else: a number of seconds, one of an enum's values.</summary>
    Other,

    /// <summary>Whatever it means: any value is taken.</summary>
    Any,
}

/// <summary>How numbers of one sense stand to those of another.</summary>
internal static class NumberSenses
{
    /// <summary>All integers of Lua.</summary>
    public const string AllOfLua = "long.MinValue, long.MaxValue";

    /// <summary>The sense of a type that takes numbers.</summary>
    /// <param name="type">The type; null for a table.</param>
    public static NumberSense Of(ITypeSymbol? type) => type switch
    {
        { TypeKind: TypeKind.Enum } => NumberSense.Other,
        { SpecialType: (>= SpecialType.System_SByte and <= SpecialType.System_UInt64) or SpecialType.System_IntPtr or SpecialType.System_UIntPtr } => NumberSense.Integer,
        { SpecialType: SpecialType.System_Single or SpecialType.System_Double } => NumberSense.Float,
        { SpecialType: SpecialType.System_Decimal } => NumberSense.Decimal,
        { Name: "Half" } => NumberSense.Float,
        { Name: "Int128" or "UInt128" or "BigInteger" } => NumberSense.Big,
        { Name: "DateTime" or "DateTimeOffset" } => NumberSense.Moment,
        _ => NumberSense.Other,
    };

    /// <summary>
    /// Whether a number that both take means the first, without being changed and as C# would have it: a whole number its own type before one that it can be
    /// converted to. Two that would each change it, and what is no number at all, such as a time, are for nobody to choose between.
    /// </summary>
    public static bool ComesBefore(NumberSense one, NumberSense other) => other switch
    {
        NumberSense.Big or NumberSense.Float or NumberSense.Decimal => one == NumberSense.Integer,
        NumberSense.Moment => one is NumberSense.Integer or NumberSense.Float or NumberSense.Other,
        _ => false,
    };

    /// <summary>Whether this sense goes on where a type of 64 bits or less ends.</summary>
    public static bool HoldsMore(NumberSense sense) => sense is NumberSense.Big or NumberSense.Float or NumberSense.Decimal or NumberSense.Any;

    /// <summary>The range of a type of at most 64 bits, as far as Lua's integers reach, in C#; null for other types.</summary>
    public static string? RangeOf(ITypeSymbol? type) => type?.SpecialType switch
    {
        SpecialType.System_Int64 or SpecialType.System_IntPtr => AllOfLua,
        SpecialType.System_UInt64 or SpecialType.System_UIntPtr => "0, long.MaxValue",
        >= SpecialType.System_SByte and <= SpecialType.System_UInt32 => $"{Symbols.Display(type)}.MinValue, {Symbols.Display(type)}.MaxValue",
        _ => null,
    };

    /// <summary>How good such a type is to keep where two cannot be told apart.</summary>
    public static int BreadthOf(ITypeSymbol? type) => type?.Name switch
    {
        "BigInteger" => 7,
        "Int128" => 6,
        "UInt128" => 5,
        "Half" => 1,
        _ => 0,
    };
}
