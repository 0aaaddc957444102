using LuaBindGen.Generator.Common;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Finds out which naming policy holds for a type.</summary>
internal static class NamingReader
{
    /// <summary>What the type says, or the assembly that exports it.</summary>
    public static NamingPolicy PolicyOf(INamedTypeSymbol type, IAssemblySymbol exporter) => Find(type) ?? Find(exporter) ?? NamingPolicy.SnakeCase;

    private static NamingPolicy? Find(ISymbol symbol) =>
        Annotations.Find(symbol, Annotations.Naming)?.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Enum, Value: int value }
            ? (NamingPolicy)value
            : null;
}
