using LuaBindGen.Generator.Models;
using LuaBindGen.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Analyzers;

/// <summary>What the exported classes of a project are together.</summary>
/// <remarks>
/// What an analyzer says at the end of a compilation comes with a build only; an IDE shows it late and offers no fix. So each class is
/// asked about while it is looked at, and the first question of a compilation walks over its types. Without a question nobody walks.
/// </remarks>
internal sealed class ProjectExports(Compilation compilation)
{
    private readonly Lazy<Found> _found = new(() => new Found(compilation.Assembly.GlobalNamespace));

    /// <summary>Whether a class is marked, or a base of one that is.</summary>
    public bool IsExportedOrBase(INamedTypeSymbol type) => _found.Value.Lineage.Contains(type.OriginalDefinition);

    /// <summary>Whether a class is the first of all by its full name.</summary>
    public bool IsFirst(INamedTypeSymbol type) => VisibleMembers.IsSame(_found.Value.First, type);

    /// <summary>The class that has the Lua name of this one, which is therefore left out; null where it is not.</summary>
    public TypeNames? OwnerOfName(TypeNames names) =>
        _found.Value.Duplicates.TryGetValue(names.FullName, out var owner) ? owner : null;

    private sealed class Found
    {
        public Found(INamespaceSymbol root)
        {
            var classes = new List<(TypeNames Names, INamedTypeSymbol Symbol)>();
            foreach (var type in TypesIn(root).Where(Annotations.IsMarked))
            {
                for (INamedTypeSymbol? current = type; current is not null && Lineage.Add(current.OriginalDefinition);)
                    current = current.BaseType;
                if (TypeNameReader.Read(type, null) is { } names)
                    classes.Add((names, type));
            }

            First = classes.OrderBy(pair => pair.Names.FullName, StringComparer.Ordinal).FirstOrDefault().Symbol;
            ExportIndex.Of(classes.Select(pair => pair.Names), (second, first) => Duplicates[second.FullName] = first);
        }

        public HashSet<ISymbol> Lineage { get; } = new(SymbolEqualityComparer.Default);

        public Dictionary<string, TypeNames> Duplicates { get; } = new(StringComparer.Ordinal);

        public INamedTypeSymbol? First { get; }

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
