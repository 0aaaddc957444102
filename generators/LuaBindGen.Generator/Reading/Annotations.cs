using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Finds our attributes on symbols.</summary>
internal static class Annotations
{
    public const string Namespace = "LuaBindGen";
    public const string Export = "LuaExportAttribute";
    public const string Name = "LuaNameAttribute";
    public const string Ignore = "LuaIgnoreAttribute";

    public static AttributeData? Find(ISymbol symbol, string attribute) =>
        symbol.GetAttributes().FirstOrDefault(data => data.AttributeClass is { } type && Symbols.Is(type, Namespace, attribute));

    public static bool IsExport(AttributeData data) => data.AttributeClass is { } type && Symbols.Is(type, Namespace, Export);

    public static bool IsMarked(ITypeSymbol type) => Find(type, Export) is not null;

    /// <summary>The first argument of an attribute where it is text; null for none, for null and for code half typed.</summary>
    public static string? Text(AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    /// <summary>The member that gives the attributes: an override without one of ours takes those of what it overrides.</summary>
    public static ISymbol Bearer(ISymbol member)
    {
        for (var current = member; current is not null; current = Overridden(current))
        {
            if (Find(current, Name) is not null || Find(current, Ignore) is not null)
                return current;
        }

        return member;
    }

    public static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };
}
