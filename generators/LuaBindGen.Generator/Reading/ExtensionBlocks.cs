using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Finds what <c>extension(T receiver) { ... }</c> blocks declare.</summary>
/// <remarks>To the compiler a block is a type of its own without a name, and each method in it is also a static one of the class around it, with the receiver as its first parameter.</remarks>
internal static class ExtensionBlocks
{
    /// <summary>The members of a class, with those of its blocks.</summary>
    public static ImmutableArray<ISymbol> MembersOf(INamedTypeSymbol type)
    {
        var members = type.GetMembers();
        var blocks = type.GetTypeMembers().Where(nested => nested.IsExtension).ToList();
        if (blocks.Count == 0)
            return members;

        // Of a class that is compiled already the static methods are members like others.
        var own = blocks.SelectMany(block => block.GetMembers()).ToList();
        var twins = new HashSet<ISymbol>(own.Select(TwinOf).OfType<ISymbol>(), SymbolEqualityComparer.Default);
        return [.. members.Where(member => !twins.Contains(member)), .. own];
    }

    /// <summary>The static method that a method of a block is to all callers; any other member is itself.</summary>
    public static ISymbol CallableOf(ISymbol member) => member is IMethodSymbol { MethodKind: MethodKind.Ordinary } ? TwinOf(member) ?? member : member;

    /// <summary>Whether a parameter is the receiver of a block, which all its members share.</summary>
    public static bool IsReceiver(IParameterSymbol parameter) =>
        parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsImplicitlyDeclared: true, IsExtensionMethod: true } };

    /// <summary>The static method behind a method or accessor of a block; null for all else.</summary>
    public static IMethodSymbol? TwinOf(ISymbol member) => (member as IMethodSymbol)?.AssociatedExtensionImplementation;
}
