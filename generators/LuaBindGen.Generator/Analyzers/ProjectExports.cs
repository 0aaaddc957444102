using System.Runtime.CompilerServices;
using LuaBindGen.Generator.Models;
using LuaBindGen.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Analyzers;

/// <summary>What the exported classes of a project are together.</summary>
/// <remarks>
/// What an analyzer says at the end of a compilation comes with a build only; an IDE shows it late and offers no fix. So each class is
/// asked about while it is looked at, and the first question of a compilation walks over its types. Without a question nobody walks.
/// </remarks>
internal sealed class ProjectExports
{
    // The analyzers share one walk. The compilation holds it, and nothing holds the compilation.
    private static readonly ConditionalWeakTable<Compilation, ProjectExports> Known = new();

    private readonly Lazy<Found> _found;

    private readonly Lazy<IReadOnlyList<(TypeNames Names, ExtensionName Extension)>> _extensions;

    private ProjectExports(Compilation compilation)
    {
        _found = new Lazy<Found>(() => new Found(compilation.Assembly));
        _extensions = new(() => [.. Classes.SelectMany(pair => ExtensionNames.Of(pair.Symbol, pair.Names, CancellationToken.None).Select(extension => (pair.Names, extension)))]);
    }

    public static ProjectExports Of(Compilation compilation) =>
        Known.GetValue(compilation, static compilation => new ProjectExports(compilation));

    /// <summary>The exported classes that are a class or derive from it.</summary>
    public IReadOnlyList<INamedTypeSymbol> FamilyOf(INamedTypeSymbol type) =>
        _found.Value.Families.TryGetValue(type.OriginalDefinition, out var family) ? family : [];

    /// <summary>Whether a type is exported itself; of a generic one, whether one that is filled in is.</summary>
    public bool IsExported(INamedTypeSymbol type) =>
        FamilyOf(type).Any(member => VisibleMembers.IsSame(member.OriginalDefinition, type.OriginalDefinition));

    /// <summary>Whether a class is the first of all by its full name.</summary>
    public bool IsFirst(INamedTypeSymbol type) => Classes.Count > 0 && VisibleMembers.IsSame(Classes[0].Symbol, type);

    /// <summary>The class that has the Lua name of this one, which is therefore left out; null where it is not.</summary>
    public TypeNames? OwnerOfName(TypeNames names) =>
        _found.Value.Duplicates.TryGetValue(names.FullName, out var owner) ? owner : null;

    /// <summary>What the first class that adds a member of this name to this type adds; null where it is the class itself.</summary>
    public ExtensionName? OwnerOf(ExtensionName extension, TypeNames names)
    {
        var first = _extensions.Value.FirstOrDefault(pair => pair.Extension.IsSameAs(extension) && OwnerOfName(pair.Names) is null);
        return first.Names is null || first.Names == names ? null : first.Extension;
    }

    /// <summary>The static member of another class that has the Lua name of a class, <c>game.audio</c>; null for none.</summary>
    public ISymbol? MemberOfName(TypeNames names, CancellationToken cancellationToken)
    {
        var dot = names.LuaName.LastIndexOf('.');
        if (dot < 0)
            return null;

        // The types inside a class are looked at where its members are.
        var (around, own) = (names.LuaName.Substring(0, dot), names.LuaName.Substring(dot + 1));
        return Classes.Where(pair => pair.Names.LuaName == around && !names.FullName.StartsWith(pair.Names.FullName + ".", StringComparison.Ordinal))
            .SelectMany(pair => ExportReader.Members(new Subject(pair.Symbol, pair.Names, pair.Symbol.ContainingAssembly, null), cancellationToken))
            .SelectMany(pair => pair.Members)
            .FirstOrDefault(member => member.IsStatic && MemberNameReader.NameOf(member, NamingReader.PolicyOf(member.ContainingType, member.ContainingAssembly)) == own);
    }

    /// <summary>The classes in the order of their full names, without those that cannot be exported.</summary>
    public IReadOnlyList<(TypeNames Names, INamedTypeSymbol Symbol)> Classes => _found.Value.Classes;

    private sealed class Found
    {
        public Found(IAssemblySymbol assembly)
        {
            var classes = new List<(TypeNames Names, INamedTypeSymbol Symbol)>();
            foreach (var type in TypesIn(assembly.GlobalNamespace).Where(Annotations.IsMarked))
            {
                AddToFamilies(type);
                if (TypeNameReader.Read(type, null) is { } names)
                    classes.Add((names, type));
            }

            foreach (var export in AssemblyExports.Of(assembly).Own)
            {
                AddToFamilies(export.Type);
                classes.Add((export.Names, export.Type));
            }

            Classes = classes.OrderBy(pair => pair.Names.FullName, StringComparer.Ordinal).ToList();
            ExportIndex.Of(classes.Select(pair => pair.Names), (second, first) => Duplicates[second.FullName] = first);
        }

        public Dictionary<ISymbol, List<INamedTypeSymbol>> Families { get; } = new(SymbolEqualityComparer.Default);

        public Dictionary<string, TypeNames> Duplicates { get; } = new(StringComparer.Ordinal);

        public List<(TypeNames Names, INamedTypeSymbol Symbol)> Classes { get; }

        private void AddToFamilies(INamedTypeSymbol type)
        {
            for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
                AddToFamily(current, type);

            // An interface hands its members down to interfaces only: a class has them as its own.
            if (type.TypeKind == TypeKind.Interface)
            {
                foreach (var inherited in type.AllInterfaces)
                    AddToFamily(inherited, type);
            }
        }

        private void AddToFamily(INamedTypeSymbol elder, INamedTypeSymbol type)
        {
            if (!Families.TryGetValue(elder.OriginalDefinition, out var family))
                Families.Add(elder.OriginalDefinition, family = []);
            family.Add(type);
        }

        private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container)
        {
            foreach (var type in container.GetTypeMembers())
            {
                yield return type;
                foreach (var nested in TypesIn(type))
                    yield return nested;
            }

            if (container is not INamespaceSymbol space)
                yield break;
            foreach (var type in space.GetNamespaceMembers().SelectMany(TypesIn))
                yield return type;
        }
    }
}
