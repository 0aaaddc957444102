using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>What to say of a type that cannot cross the border.</summary>
internal static class TypeProblems
{
    /// <summary>Whether the compiler itself complains of the type: then we have nothing to add.</summary>
    public static bool HasError(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Error } => true,
        IArrayTypeSymbol array => HasError(array.ElementType),
        IPointerTypeSymbol pointer => HasError(pointer.PointedAtType),
        INamedTypeSymbol named => named.TypeArguments.Any(HasError),
        _ => false,
    };

    /// <summary>The way out, as the start of a sentence.</summary>
    public static string Remedy(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class, IsStatic: false, Arity: 0 } named || IsOfPlatform(named))
            return "Use a type that Lua has a counterpart for";

        var name = Symbols.Display(named.WithNullableAnnotation(NullableAnnotation.None));
        if (Annotations.IsMarked(named))
            return $"See to it that '{name}' can be exported itself";

        return named.Locations.Any(location => location.IsInSource)
            ? $"Mark '{name}' with [LuaExport]"
            : $"Use a type that Lua has a counterpart for, mark '{name}' with [LuaExport] if it is yours";
    }

    private static bool IsOfPlatform(INamedTypeSymbol type)
    {
        var root = type.ContainingNamespace;
        while (root is { ContainingNamespace.IsGlobalNamespace: false })
            root = root.ContainingNamespace;
        return root?.Name is "System" or Annotations.Namespace;
    }
}
