using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Names of what generated code has for a type that it does not export.</summary>
internal static class GlueNames
{
    /// <summary>The name. What fills a type in belongs to it, question marks too; the types of the platform are known by theirs alone.</summary>
    public static string Of(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Of(array.ElementType) + "Array" + Mark(type),
        INamedTypeSymbol { TypeArguments.Length: > 0 } named => $"{Prefix(named)}{named.Name}Of{string.Join("And", named.TypeArguments.Select(Of))}{Mark(type)}",
        INamedTypeSymbol named => Prefix(named) + named.Name + Mark(type),
        _ => type.Name,
    };

    private static string Mark(ITypeSymbol type) => type.IsReferenceType && type.NullableAnnotation == NullableAnnotation.Annotated ? "OrNil" : "";

    private static string Prefix(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;
        if (space is { Name: "System" } && type.ContainingType is null)
            return "";

        var around = type.ContainingType is { } outer ? TypeNameReader.NamesOf(outer).GlueName + "_"
            : type.ContainingNamespace is { IsGlobalNamespace: false } own ? own.ToDisplayString().Replace("@", "").Replace("_", "_0").Replace('.', '_') + "_"
            : "";
        return around;
    }
}
