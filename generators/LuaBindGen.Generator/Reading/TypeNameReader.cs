using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Finds out whether a marked class can be exported at all, and under which names.</summary>
internal static class TypeNameReader
{
    // Nobody writes more, and each is a table around the next.
    private const int MostParts = 16;

    private static readonly SymbolDisplayFormat FullName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.ExpandNullable | SymbolDisplayMiscellaneousOptions.ExpandValueTuple);

    /// <summary>The names of an exported class; null where the class is not marked or cannot be exported.</summary>
    public static TypeNames? Read(INamedTypeSymbol type, Problems? problems)
    {
        if (Annotations.Find(type, Annotations.Export) is not { } attribute || !IsOfExportableKind(type))
            return null;
        if (!IsReachable(type, (type.Name, Locations.Of(type)), problems) || IsGeneric(type, problems) || IsRefStruct(type, problems))
            return null;

        var location = attribute.ConstructorArguments.IsEmpty ? Locations.Of(type) : Locations.OfArgument(attribute);
        var name = Annotations.Text(attribute);
        return WithName(type, name, (location, "[LuaExport(\"name\")]"), problems, PrefixOf(type));
    }

    /// <summary>The table in Lua that a type inside an exported one is found in, with a dot; nothing for all others.</summary>
    private static string PrefixOf(INamedTypeSymbol type) =>
        type.ContainingType is { } around && Read(around, null) is { } names ? names.LuaName + "." : "";

    /// <summary>The names of a type that an attribute of the assembly exports; null where it cannot be.</summary>
    public static TypeNames? ReadNamed(AttributeData attribute, INamedTypeSymbol type, Problems? problems)
    {
        if (!IsReachable(type, (type.Name, Locations.OfArgument(attribute)), problems))
            return null;

        var name = attribute.ConstructorArguments.Length > 1 ? attribute.ConstructorArguments[1].Value as string : null;
        return WithName(type, name, (Locations.OfArgument(attribute, 1), "[assembly: LuaExport(typeof(T), \"name\")]"), problems);
    }

    /// <summary>Whether types of this kind can be exported.</summary>
    public static bool IsOfExportableKind(ITypeSymbol type) => type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Enum or TypeKind.Interface;

    // A name that is given stands for itself; one that is not follows that of the type around it.
    private static TypeNames? WithName(
        INamedTypeSymbol type, string? given, (Location? Location, string Remedy) origin, Problems? problems, string prefix = "")
    {
        var simpleName = SimpleName(type);
        if (PathProblem(given ?? simpleName) is { } problem)
        {
            problems?.Report(Rules.NameIsNoIdentifier, origin.Location, simpleName, given ?? simpleName, problem, origin.Remedy);
            return null;
        }

        var luaName = given ?? prefix + simpleName;
        if (LuaGlobals.Contains(luaName))
            problems?.Report(Rules.NameIsOfLua, origin.Location, simpleName, luaName);
        return NamesOf(type) with { LuaName = luaName };
    }

    /// <summary>The names of a type that no attribute says anything of.</summary>
    public static TypeNames NamesOf(INamedTypeSymbol type)
    {
        var simpleName = SimpleName(type);
        return new TypeNames(
            type.ToDisplayString(FullName), Symbols.Escape(simpleName), Symbols.Reference(type), simpleName, type.TypeKind == TypeKind.Struct);
    }

    // A type that is filled in says with what: RepositoryOfCustomer.
    private static string SimpleName(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => SimpleName(array.ElementType) + "Array",
        INamedTypeSymbol { TypeArguments.Length: > 0 } named => $"{named.Name}Of{string.Join("And", named.TypeArguments.Select(SimpleName))}",
        _ => type.Name,
    };

    /// <summary>What is wrong with a name in Lua, or null.</summary>
    public static string? NameProblem(string name) =>
        LuaIdentifier.IsReserved(name) ? "is a reserved word there"
        : LuaIdentifier.IsWellFormed(name) ? null
        : "is no identifier there (ASCII letters, digits and underscores, not a digit first)";

    // A type may stand inside tables: "game.audio". Each part is a name of its own.
    private static string? PathProblem(string path)
    {
        var parts = path.Split('.');
        return parts.Length > MostParts
            ? $"has more than {MostParts} parts"
            : parts.Select(NameProblem).FirstOrDefault(problem => problem is not null);
    }

    /// <summary>Why generated code cannot name a type: the type around it that is the cause, what it is, and the way out; null where it can.</summary>
    public static (INamedTypeSymbol Type, string Cause, string Remedy)? Obstacle(INamedTypeSymbol type)
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
                    ($"is marked {obstacle.Mark}", $"{obstacle.Remedy}, or remove [LuaExport]"),
                _ => (null, null),
            };
            if (cause is not null)
                return (current, cause, remedy!);
        }

        return null;
    }

    private static bool IsReachable(INamedTypeSymbol type, (string Name, Location? Location) exported, Problems? problems)
    {
        if (Obstacle(type) is var (outer, cause, remedy))
        {
            problems?.Report(Rules.ClassIsUnreachable, exported.Location, exported.Name, $"'{outer.Name}' {cause}", remedy);
            return false;
        }

        // Such an interface can be no type argument (CS8920), and reading an object takes it as one.
        if (type.TypeKind == TypeKind.Interface && type.AllInterfaces.Add(type).SelectMany(contract => contract.GetMembers()).FirstOrDefault(member => member is { IsStatic: true, IsAbstract: true }) is { } each)
        {
            problems?.Report(Rules.ClassIsUnreachable, exported.Location, exported.Name, $"each type has to implement its static member '{each.Name}' for itself", "Export the types that implement it");
            return false;
        }

        return type.TypeArguments.OfType<INamedTypeSymbol>().All(argument => IsReachable(argument, exported, problems));
    }

    // An example: each type parameter is filled in with string.
    private static string FilledIn(INamedTypeSymbol type)
    {
        var arguments = type.Arity == 0 ? "" : $"<{string.Join(", ", type.TypeParameters.Select(_ => "string"))}>";
        var outer = type.ContainingType is { } around ? FilledIn(around) + "." : "";
        return outer + type.Name + arguments;
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

            problems?.Report(Rules.ClassIsGeneric, Locations.Of(type), type.Name, Symbols.Display(current), FilledIn(type));
            return true;
        }

        return false;
    }
}
