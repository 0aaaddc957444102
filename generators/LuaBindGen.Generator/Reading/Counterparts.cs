using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>What to use instead of a type of the platform that cannot cross the border.</summary>
internal static class Counterparts
{
    /// <summary>The advice, as the start of a sentence.</summary>
    public static string Advice(ITypeSymbol type) => Find(type) is { } found
        ? $"Use {found} instead"
        : "Use a type that Lua has a counterpart for";

    private static string? Find(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol => "LuaTable",
        { TypeKind: TypeKind.Enum } => "string or long",
        { TypeKind: TypeKind.Delegate } => "LuaFunction",
        { TypeKind: TypeKind.Dynamic } => "LuaValue",
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => "an optional parameter, or LuaValue, which may be nil,",
        INamedTypeSymbol { IsTupleType: true } => null,
        _ => Find(type.SpecialType) ?? Find(type.Name) ?? (IsCollection(type) ? "LuaTable" : null),
    };

    private static string? Find(SpecialType type) => type switch
    {
        SpecialType.System_Single or SpecialType.System_Decimal => "double",
        SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
            or SpecialType.System_UInt32 or SpecialType.System_UInt64 => "long",
        SpecialType.System_Char or SpecialType.System_DateTime => "string",
        SpecialType.System_Object => "LuaValue",
        _ => null,
    };

    private static string? Find(string name) => name is "DateTimeOffset" or "DateOnly" or "TimeOnly" or "Guid" or "Uri" ? "string"
        : name is "TimeSpan" ? "double"
        : null;

    // What a method hands out as a stream is no table.
    private static bool IsCollection(ITypeSymbol type) =>
        type.AllInterfaces.Any(static contract => contract.SpecialType == SpecialType.System_Collections_IEnumerable);
}
