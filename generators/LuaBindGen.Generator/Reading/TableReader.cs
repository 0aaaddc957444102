using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LuaBindGen.Generator.Reading;

/// <summary>Reads a type marked <c>[LuaTable]</c>: which fields its table has, and how an object is made of them.</summary>
internal static class TableReader
{
    /// <summary>Whether a type is to be a table. One that is exported is an object all the same.</summary>
    public static bool IsMarked(INamedTypeSymbol type) => Annotations.Find(type, Annotations.Table) is not null;

    /// <summary>The table, or null where the type cannot be one.</summary>
    /// <param name="type">The type, which is marked.</param>
    /// <param name="exports">What attributes of assemblies export.</param>
    /// <param name="problems">Who wants to hear of problems.</param>
    public static TableModel? Read(INamedTypeSymbol type, AssemblyExports exports, Problems? problems)
    {
        var scope = new TableScope(type, exports, problems);
        if (TypeProblem(type, exports) is var (cause, remedy))
        {
            _ = scope.Refuse(Locations.Of(type), cause, remedy);
            return null;
        }

        var members = VisibleMembers.Of(type);
        if (ConstructorOf(members) is not { } constructor)
        {
            _ = scope.Refuse(Locations.Of(type), "it has no one public constructor to make an object with", "Give it one, or one without parameters");
            return null;
        }

        if (TableFieldReader.Read(scope, constructor, members) is not { } fields)
            return null;
        var usage = UsageReader.Of([type, constructor, .. fields.Used]);
        if (usage.Obstacle is { } obstacle)
        {
            _ = scope.Refuse(Locations.Of(type), $"'{Symbols.Display(obstacle.Symbol)}' is marked [Obsolete] {obstacle.Mark}", obstacle.Remedy);
            return null;
        }

        var codecs = CodecCollector.Of(fields.Models.SelectMany(field => new[] { field.Reader, field.Writer }));
        return new TableModel(
            TypeNameReader.NamesOf(type),
            fields.Models.ToEquatableArray(),
            codecs,
            CodecCollector.EnumsOf(codecs).Distinct().OrderBy(model => model.FieldName, StringComparer.Ordinal).ToEquatableArray(),
            usage.Warnings.ToEquatableArray());
    }

    private static (string Cause, string Remedy)? TypeProblem(INamedTypeSymbol type, AssemblyExports exports)
    {
        if (exports.IsExported(type))
            return ("it is exported, and is an object", "Remove [LuaTable], or do not export it");
        if (type.IsStatic)
            return ("there are no objects of a static class", "Remove [LuaTable]");
        if (type.IsAbstract)
            return ("no object of an abstract class can be made", "Mark the classes that derive from it");
        if (type.IsRefLikeType)
            return ("a 'ref struct' cannot be part of anything", "Remove 'ref'");
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.Arity > 0)
                return ($"'{Symbols.Display(current)}' is generic", "Make a type for each case");
        }

        return TypeNameReader.Obstacle(type) is var (outer, cause, remedy) ? ($"'{outer.Name}' {cause}", remedy) : null;
    }

    // Of several, the one that stands behind the name of the type, or the one without parameters.
    private static IMethodSymbol? ConstructorOf(IEnumerable<ISymbol> members)
    {
        var constructors = members.OfType<IMethodSymbol>()
            .Where(method => method.MethodKind == MethodKind.Constructor && !Annotations.IsIgnored(method))
            .ToList();
        return constructors.Count == 1
            ? constructors[0]
            : constructors.FirstOrDefault(IsPrimary) ?? constructors.FirstOrDefault(method => method.Parameters.IsEmpty);
    }

    private static bool IsPrimary(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is TypeDeclarationSyntax;
}
