using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LuaBindGen.Generator.Reading;

/// <summary>Why generated code cannot use a symbol.</summary>
/// <param name="Symbol">The symbol that is marked.</param>
/// <param name="Mark">How it is marked, <c>[Obsolete] as an error</c>.</param>
/// <param name="Remedy">The way out, as the start of a sentence.</param>
internal sealed record UsageObstacle(ISymbol Symbol, string Mark, string Remedy);

/// <summary>What the compiler says to code that uses a symbol.</summary>
/// <param name="Obstacle">What nothing can silence, or null.</param>
/// <param name="Warnings">The ids of the warnings it gives.</param>
internal readonly record struct Usage(UsageObstacle? Obstacle, IReadOnlyCollection<string> Warnings);

/// <summary>Reads <c>[Obsolete]</c>, <c>[Experimental]</c> and <c>[RequiresUnreferencedCode]</c> with its kin, the attributes that make a use of a symbol a warning.</summary>
/// <remarks>
/// An obsolete member stays in the export: scripts in the field call it, and they see no compiler that could warn them. The
/// generated function that calls it silences just that warning.
/// </remarks>
internal static class UsageReader
{
    /// <summary>
    /// What using these symbols together says; a member stands for those it overrides, a type for those around it and all that
    /// its name is made of.
    /// </summary>
    public static Usage Of(params IEnumerable<ISymbol> symbols)
    {
        var collector = new Collector();
        foreach (var symbol in symbols)
            collector.Visit(symbol);
        return new Usage(collector.Obstacle, (IReadOnlyCollection<string>?)collector.Ids ?? []);
    }

    // What does not work once a program is trimmed or compiled ahead of time: generated code has to, for all projects are to be that may.
    private static readonly string[] Requirements = ["RequiresUnreferencedCode", "RequiresDynamicCode", "RequiresAssemblyFiles"];

    // A pragma takes identifiers only, and none of the words that directives are made of.
    private static bool IsForPragma(string id) =>
        SyntaxFacts.IsValidIdentifier(id) && SyntaxFacts.GetPreprocessorKeywordKind(id) == SyntaxKind.None;

    /// <summary>What was found so far. Nearly always that is nothing, so nothing is made before.</summary>
    private sealed class Collector
    {
        public UsageObstacle? Obstacle { get; private set; }

        public SortedSet<string>? Ids { get; private set; }

        // The compiler looks at the first declaration of a virtual member, not at its overrides.
        public void Visit(ISymbol symbol)
        {
            for (var current = symbol; current is not null; current = Annotations.Overridden(current))
            {
                // Most symbols bear no attribute at all, and none of the language's own types will ever be obsolete.
                if (current is not ITypeSymbol { SpecialType: not SpecialType.None } && !current.GetAttributes().IsEmpty)
                    Obstacle ??= Collect(current);
            }

            if (symbol is INamedTypeSymbol named)
            {
                foreach (var argument in named.TypeArguments)
                    Visit(argument);
                if (named.ContainingType is { } around)
                    Visit(around);
            }
            else if (symbol is IArrayTypeSymbol array)
            {
                Visit(array.ElementType);
            }
        }

        private UsageObstacle? Collect(ISymbol symbol)
        {
            if (Annotations.Find(symbol, "System.Diagnostics.CodeAnalysis", "ExperimentalAttribute") is { } experimental
                && Annotations.Text(experimental) is { } experiment
                && IsForPragma(experiment))
                Add(experiment);
            foreach (var requirement in Requirements)
            {
                if (Annotations.Has(symbol, "System.Diagnostics.CodeAnalysis", requirement + "Attribute"))
                    return new UsageObstacle(symbol, $"[{requirement}]", "Export a method that does without");
            }

            if (Annotations.Find(symbol, "System", "ObsoleteAttribute") is not { } obsolete)
                return null;
            if (obsolete.ConstructorArguments.LastOrDefault() is { Kind: TypedConstantKind.Primitive, Value: true })
                return new UsageObstacle(symbol, "[Obsolete] as an error", "Make that a warning");

            var id = Annotations.Text(obsolete, "DiagnosticId") is { Length: > 0 } own ? own
                : Annotations.Text(obsolete) is not null ? "CS0618"
                : "CS0612";
            if (!IsForPragma(id))
                return new UsageObstacle(symbol, $"[Obsolete] with an id that no #pragma can name ('{id}')", "Give it an identifier as DiagnosticId");
            Add(id);
            return null;
        }

        private void Add(string id) => (Ids ??= new SortedSet<string>(StringComparer.Ordinal)).Add(id);
    }
}
