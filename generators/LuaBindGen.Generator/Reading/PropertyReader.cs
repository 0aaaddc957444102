using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Reads properties.</summary>
internal static class PropertyReader
{
    /// <summary>The property, or null where it cannot be exported. Its glue has the names it would like.</summary>
    public static PropertyModel? Read(Subject subject, IPropertySymbol property, string luaName)
    {
        var getter = GetterOf(property);
        var setter = SetterOf(property);
        if (setter is { IsInitOnly: true })
        {
            var isOutOfReach = InitializerReader.IsOutOfReach(subject.Type, property, setter);
            if (isOutOfReach)
                subject.Problems?.Report(Rules.GenericInit, Locations.Of(property), subject.Display(property));

            // What can only be given to a new object is all of it.
            if (getter is null && (isOutOfReach || InitializerReader.Takes(subject, property)))
                return null;
            setter = null;
        }

        if (KindProblem(property, getter ?? setter) is var (kind, remedy))
        {
            subject.Problems?.Report(Rules.MemberKind, Locations.Of(property), subject.Display(property), kind, remedy);
            return null;
        }

        if (!ExtensionReader.TryRead(subject, property, out var extension))
            return null;

        if (Converters.Find(property.Type, property.GetAttributes(), subject.Exports, out var isRefused) is not { } value)
        {
            if (!isRefused && !TypeProblems.HasError(property.Type))
                TypeProblems.ReportResult(subject, property, property.Type);
            return null;
        }

        value = ViewReader.Apply(value, property.Type, property.GetAttributes(), subject.Problems);
        var signature = new ISymbol?[] { getter, setter, property.Type, property.ContainingType.ExtensionParameter?.Type }.OfType<ISymbol>();
        if (TargetReader.WarningsOf(subject, property, signature) is not { } warnings)
            return null;

        return new PropertyModel(
            luaName,
            property.IsStatic,
            extension is null ? TargetReader.Read(subject, property) : new TargetModel(subject.Names.Reference, Symbols.Escape(property.Name), NeedsCast: false, IsOblivious: false),
            value,
            getter is null ? null : "Get" + property.Name,
            setter is null && property.RefKind != RefKind.Ref ? null : "Set" + property.Name,
            Nullability.AcceptsNull(value, property.Type, property),
            warnings.ToEquatableArray())
        {
            Extension = extension,
        };
    }

    /// <summary>The public getter.</summary>
    public static IMethodSymbol? GetterOf(IPropertySymbol property) => Accessor(property, candidate => candidate.GetMethod);

    /// <summary>The public setter, one for new objects (<c>init</c>) too.</summary>
    public static IMethodSymbol? SetterOf(IPropertySymbol property) => Accessor(property, candidate => candidate.SetMethod);

    // An override may have one accessor only; the other one is then that of what it overrides.
    private static IMethodSymbol? Accessor(IPropertySymbol property, Func<IPropertySymbol, IMethodSymbol?> select)
    {
        for (var current = property; current is not null; current = current.OverriddenProperty)
        {
            if (select(current) is { } accessor)
                return accessor.DeclaredAccessibility == Accessibility.Public ? accessor : null;
        }

        return null;
    }

    private static (string Kind, string Remedy)? KindProblem(IPropertySymbol property, IMethodSymbol? accessor) => property switch
    {
        { IsStatic: true, ContainingType.TypeKind: TypeKind.Interface } when property.IsAbstract || property.IsVirtual =>
            ("static members that each type implements for itself are", "Export the types that implement it"),
        { IsIndexer: true } => ("indexers are", "Export methods that get and set an item"),
        _ when accessor is null => ("properties without a public getter or setter are", "Make one of them public"),
        _ => null,
    };
}
