using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Finds out whether a marked class can be exported at all, and under which names.</summary>
internal static class TypeNameReader
{
    private static readonly SymbolDisplayFormat FullName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    /// <summary>The names of an exported class; null where the class is not marked or cannot be exported.</summary>
    public static TypeNames? Read(INamedTypeSymbol type, Problems? problems)
    {
        if (Annotations.Find(type, Annotations.Export) is not { } attribute || type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Enum))
            return null;
        if (!IsReachable(type, problems) || IsGeneric(type, problems) || IsRefStruct(type, problems))
            return null;

        var luaName = Annotations.Text(attribute) ?? type.Name;
        if (NameProblem(luaName) is { } problem)
        {
            problems?.Report(Rules.NameIsNoIdentifier, LocationOfName(type, attribute), type.Name, luaName, problem, "[LuaExport(\"name\")]");
            return null;
        }

        if (LuaGlobals.Contains(luaName))
            problems?.Report(Rules.NameIsOfLua, LocationOfName(type, attribute), type.Name, luaName);
        return NamesOf(type) with { LuaName = luaName };
    }

    /// <summary>The names of a type that no attribute says anything of.</summary>
    public static TypeNames NamesOf(INamedTypeSymbol type) =>
        new(
            type.ToDisplayString(FullName),
            Symbols.Escape(type.Name),
            Symbols.Reference(type),
            type.Name,
            type.TypeKind == TypeKind.Struct);

    /// <summary>What is wrong with a name in Lua, or null.</summary>
    public static string? NameProblem(string name) =>
        LuaIdentifier.IsReserved(name) ? "is a reserved word there"
        : LuaIdentifier.IsWellFormed(name) ? null
        : "is no identifier there (ASCII letters, digits and underscores, not a digit first)";

    private static Location? LocationOfName(INamedTypeSymbol type, AttributeData attribute) =>
        attribute.ConstructorArguments.IsEmpty ? Locations.Of(type) : Locations.OfArgument(attribute);

    private static bool IsReachable(INamedTypeSymbol type, Problems? problems)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            var (cause, remedy) = current switch
            {
                { IsFileLocal: true } => ("is visible in its own file only", "Remove 'file'"),
                { DeclaredAccessibility: Accessibility.Private } => ("is private", "Make it public or internal"),
                { DeclaredAccessibility: Accessibility.Protected } => ("is protected", "Make it public or internal"),
                { DeclaredAccessibility: Accessibility.ProtectedAndInternal } => ("is private protected", "Make it public or internal"),
                _ when UsageReader.Of(current).Obstacle is { } obstacle =>
                    ($"is marked [Obsolete] {obstacle.Mark}", $"{obstacle.Remedy}, or remove [LuaExport]"),
                _ => (null, null),
            };
            if (cause is null)
                continue;

            problems?.Report(Rules.ClassIsUnreachable, Locations.Of(type), type.Name, $"'{current.Name}' {cause}", remedy!);
            return false;
        }

        return true;
    }

    private static bool IsRefStruct(INamedTypeSymbol type, Problems? problems)
    {
        if (type.IsRefLikeType)
            problems?.Report(Rules.RefStruct, Locations.Of(type), type.Name);
        return type.IsRefLikeType;
    }

    private static bool IsGeneric(INamedTypeSymbol type, Problems? problems)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.Arity == 0)
                continue;

            problems?.Report(Rules.ClassIsGeneric, Locations.Of(type), type.Name, Symbols.Display(current));
            return true;
        }

        return false;
    }
}
