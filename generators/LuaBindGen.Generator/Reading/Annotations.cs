using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Finds attributes on symbols: ours, and those of the framework that say how a symbol may be used.</summary>
internal static class Annotations
{
    public const string Namespace = "LuaBindGen";
    public const string Export = "LuaExportAttribute";
    public const string Name = "LuaNameAttribute";
    public const string Ignore = "LuaIgnoreAttribute";
    public const string MarshalUsing = "LuaMarshalUsingAttribute";
    public const string View = "LuaViewAttribute";
    public const string Metamethod = "LuaMetamethodAttribute";
    public const string Table = "LuaTableAttribute";
    public const string ErrorResult = "LuaErrorResultAttribute";
    public const string Property = "LuaPropertyAttribute";
    public const string Task = "LuaTaskAttribute";
    public const string Naming = "LuaNamingAttribute";

    /// <summary>The attribute of ours on a symbol, or null.</summary>
    public static AttributeData? Find(ISymbol symbol, string attribute) => Find(symbol, Namespace, attribute);

    /// <summary>The attribute of this name on a symbol, or null.</summary>
    /// <remarks>A loop and no query: it is asked of every symbol that is met, at every key that is pressed in an IDE.</remarks>
    public static AttributeData? Find(ISymbol symbol, string attributeNamespace, string attribute)
    {
        foreach (var data in symbol.GetAttributes())
        {
            if (Is(data, attributeNamespace, attribute))
                return data;
        }

        return null;
    }

    public static bool Has(ISymbol symbol, string attributeNamespace, string attribute) =>
        Find(symbol, attributeNamespace, attribute) is not null;

    public static bool IsExport(AttributeData data) => Is(data, Namespace, Export);

    public static bool IsMarked(ITypeSymbol type) => Find(type, Export) is not null;

    /// <summary>Whether a member is left out on purpose.</summary>
    public static bool IsIgnored(ISymbol member) => Find(Bearer(member), Ignore) is not null;

    /// <summary>The first argument of an attribute where it is text; null for none, for null and for code half typed.</summary>
    public static string? Text(AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    /// <summary>The named argument of an attribute where it is text; null as above.</summary>
    public static string? Text(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value is { Kind: TypedConstantKind.Primitive, Value: string text }
            ? text
            : null;

    /// <summary>The member that gives the attributes: an override without one of ours takes those of what it overrides.</summary>
    public static ISymbol Bearer(ISymbol member)
    {
        for (var current = member; current is not null; current = Overridden(current))
        {
            if (Find(current, Name) is not null || Find(current, Ignore) is not null || Find(current, Metamethod) is not null)
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

    private static bool Is(AttributeData data, string attributeNamespace, string attribute) =>
        data.AttributeClass is { } type && Symbols.Is(type, attributeNamespace, attribute);
}
