using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>What to use instead of a type of the platform that cannot cross the border.</summary>
internal static class Counterparts
{
    private const string Unknown = "Use a type that Lua has a counterpart for";

    /// <summary>The advice, as the start of a sentence.</summary>
    public static string Advice(ITypeSymbol type) => Find(type) is { } found
        ? $"Use {found} instead"
        : Unknown;

    /// <summary>The same for a part of a type.</summary>
    public static string AdviceOnPart(ITypeSymbol part) =>
        $"{(Find(part) is { } found ? $"Use {found}" : Unknown)} instead of '{Symbols.Display(part)}'";

    private static string? Find(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol => "an array of arrays",
        { TypeKind: TypeKind.Enum } => "an enum outside of generic types",
        { TypeKind: TypeKind.Delegate } => "LuaFunction",
        _ when Symbols.NullableOf(type) is { } own =>
            Symbols.Is(own, Annotations.Namespace, "LuaValue") ? "LuaValue, which may be nil," : Find(own) is { } found ? $"{found} with a question mark" : null,
        INamedTypeSymbol { IsTupleType: true } => null,
        _ when Symbols.Is(type, "System", "ReadOnlySpan", arity: 1) => "string",
        _ => Find(type.Name) ?? (IsCollection(type) ? "LuaTable" : null),
    };

    private static string? Find(string name) => name switch
    {
        "Span" or "Memory" => "byte[]",
        "JsonDocument" => "JsonElement",
        _ => null,
    };

    // What a method hands out as a stream is no table.
    private static bool IsCollection(ITypeSymbol type) =>
        type.AllInterfaces.Any(static contract => contract.SpecialType == SpecialType.System_Collections_IEnumerable);
}
