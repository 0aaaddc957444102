using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary>Dictionaries, and sequences of pairs: a Lua table with their keys, a copy.</summary>
internal sealed class DictionaryConversion : IConversion
{
    private const string Generic = "System.Collections.Generic";

    public ValueModel? Describe(ITypeSymbol type, AssemblyExports exports)
    {
        if (PairOf(type) is not var (member, pair)
            || ConversionTable.FindPart(pair.TypeArguments[0], exports) is not { IsKey: true } key
            || ConversionTable.FindPart(pair.TypeArguments[1], exports) is not { } value)
            return null;
        return TableValues.Of(type, member, key, value);
    }

    // The member of LuaCodecs, and the type whose arguments are key and value.
    private static (string Member, INamedTypeSymbol Pair)? PairOf(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { Arity: 2, Name: "Dictionary" or "IDictionary" or "IReadOnlyDictionary" or "SortedDictionary" } named
            when Symbols.Is(type, Generic, type.Name, arity: 2) => (type.Name, named),
        INamedTypeSymbol { Arity: 2, Name: "ImmutableDictionary" } named
            when Symbols.Is(type, "System.Collections.Immutable", type.Name, arity: 2) => (type.Name, named),
        INamedTypeSymbol { Arity: 1 } named
            when Symbols.Is(type, Generic, "IEnumerable", arity: 1) && named.TypeArguments[0] is INamedTypeSymbol pair && Symbols.Is(pair, Generic, "KeyValuePair", arity: 2) =>
                ("Pairs", pair),
        _ => null,
    };
}
