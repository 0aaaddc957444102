using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary>Arrays, lists and what is read like one: a Lua table of 1 to n, a copy.</summary>
internal sealed class ListConversion : IConversion
{
    private const string Generic = "System.Collections.Generic";
    private const string Immutable = "System.Collections.Immutable";

    public ValueModel? Describe(ITypeSymbol type, AssemblyExports exports)
    {
        var (member, item) = type switch
        {
            IArrayTypeSymbol { IsSZArray: true } array => ("Array", array.ElementType),
            INamedTypeSymbol { Arity: 1 } named => (MemberOf(named), named.TypeArguments[0]),
            _ => (null, null),
        };
        if (member is null || ConversionTable.FindPart(item!, exports) is not { } part)
            return null;

        return TableValues.Of(type, member, part);
    }

    // The members of LuaCodecs are called like the types.
    private static string? MemberOf(INamedTypeSymbol type) => type.Name switch
    {
        "List" or "IList" or "ICollection" or "IReadOnlyList" or "IReadOnlyCollection" or "IEnumerable" or "Queue" or "Stack" when IsOf(type, Generic) => type.Name,
        "ImmutableArray" or "ImmutableList" when IsOf(type, Immutable) => type.Name,
        _ => null,
    };

    private static bool IsOf(INamedTypeSymbol type, string space) => Symbols.Is(type, space, type.Name, arity: 1);
}
