using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LuaBindGen.Generator.Reading;

/// <summary>What the compiler says to code that uses a symbol.</summary>
/// <param name="IsForbidden">Whether it is an error, which nothing can silence.</param>
/// <param name="Warnings">The ids of the warnings it gives.</param>
internal readonly record struct Usage(bool IsForbidden, IReadOnlyCollection<string> Warnings);

/// <summary>Reads <c>[Obsolete]</c> and <c>[Experimental]</c>, the attributes that make a use of a symbol a warning.</summary>
/// <remarks>
/// An obsolete member stays in the export: scripts in the field call it, and they see no compiler that could warn them. The
/// generated function that calls it silences just that warning.
/// </remarks>
internal static class UsageReader
{
    /// <summary>What using these symbols together says; a member stands for those it overrides, a type for those around it.</summary>
    public static Usage Of(params ISymbol[] symbols)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        var isForbidden = false;
        foreach (var symbol in symbols)
        {
            for (var current = symbol; current is not null; current = Next(current))
            {
                foreach (var attribute in current.GetAttributes())
                    isForbidden |= Collect(attribute, ids);
            }
        }

        return new Usage(isForbidden, ids);
    }

    // The compiler looks at the first declaration of a virtual member, not at its overrides.
    private static ISymbol? Next(ISymbol symbol) =>
        symbol is INamedTypeSymbol type ? type.ContainingType : Annotations.Overridden(symbol);

    private static bool Collect(AttributeData attribute, SortedSet<string> ids)
    {
        if (attribute.AttributeClass is not { } type)
            return false;

        if (Symbols.Is(type, "System", "ObsoleteAttribute"))
        {
            var hasMessage = Annotations.Text(attribute) is not null;
            Add(ids, Named(attribute, "DiagnosticId") ?? (hasMessage ? "CS0618" : "CS0612"));
            return attribute.ConstructorArguments.LastOrDefault() is { Kind: TypedConstantKind.Primitive, Value: true };
        }

        if (Symbols.Is(type, "System.Diagnostics.CodeAnalysis", "ExperimentalAttribute") && Annotations.Text(attribute) is { } id)
            Add(ids, id);
        return false;
    }

    private static string? Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value is { Kind: TypedConstantKind.Primitive, Value: string text }
            ? text
            : null;

    // A pragma takes identifiers only; a warning of another id cannot be silenced in code at all.
    private static void Add(SortedSet<string> ids, string id)
    {
        if (SyntaxFacts.IsValidIdentifier(id))
            ids.Add(id);
    }
}
