using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary>Sets: a Lua table with their values as keys, a copy.</summary>
internal sealed class SetConversion : IConversion
{
    public ValueModel? Describe(ITypeSymbol type, AssemblyExports exports)
    {
        if (type is not INamedTypeSymbol { Arity: 1, Name: "HashSet" or "ISet" or "IReadOnlySet" or "SortedSet" or "ImmutableHashSet" } named)
            return null;
        var space = named.Name == "ImmutableHashSet" ? "System.Collections.Immutable" : "System.Collections.Generic";
        return Symbols.Is(type, space, named.Name, arity: 1) && ConversionTable.FindPart(named.TypeArguments[0], exports) is { IsKey: true } part
            ? TableValues.Of(type, named.Name, part)
            : null;
    }
}
