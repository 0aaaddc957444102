using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Reads <c>[LuaView]</c>: a collection that scripts see as it is, not as a copy.</summary>
internal static class ViewReader
{
    /// <summary>A value as its attributes say: that of a collection as a view.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">Its type.</param>
    /// <param name="attributes">The attributes of the property, field or result.</param>
    /// <param name="problems">Who wants to hear of problems.</param>
    public static ValueModel Apply(ValueModel value, ITypeSymbol type, IEnumerable<AttributeData> attributes, Problems? problems)
    {
        if (Find(attributes) is not { } attribute)
            return value;
        if (value.Codec is { } copy && MemberOf(type) is { } member)
        {
            var view = CodecModel.Of(member, value.CSharpType, [copy, .. copy.Parts]) with { Name = "ViewOf" + copy.Name, Warnings = copy.Warnings };
            return value with { Codec = view };
        }

        Report(attribute, type, problems);
        return value;
    }

    /// <summary>Says that a result of several values, or of none, is no collection.</summary>
    public static void Refuse(ITypeSymbol type, IEnumerable<AttributeData> attributes, Problems? problems)
    {
        if (Find(attributes) is { } attribute)
            Report(attribute, type, problems);
    }

    /// <summary>Says that what is part of a table is copied with it.</summary>
    public static void RefuseField(ISymbol member, Problems? problems)
    {
        if (Find(member.GetAttributes()) is { } attribute)
            problems?.Report(Rules.ViewOfNoCollection, Locations.Of(attribute), "a field of a table", "a table is a copy, and so is all that is in it", "Export the type, and do not mark it [LuaTable]");
    }

    private static AttributeData? Find(IEnumerable<AttributeData> attributes) =>
        attributes.FirstOrDefault(data => data.AttributeClass is { } type && Symbols.Is(type, Annotations.Namespace, Annotations.View));

    private static void Report(AttributeData attribute, ITypeSymbol type, Problems? problems) =>
        problems?.Report(
            Rules.ViewOfNoCollection,
            Locations.Of(attribute),
            $"a '{Symbols.Display(type)}'",
            "only an array, a list, a dictionary or a set can be looked at in place",
            "Make it one of these");

    // The member of LuaCodecs. What has neither indices nor keys cannot be looked at in place, and a struct is a copy anyway.
    private static string? MemberOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { IsSZArray: true, ElementType.SpecialType: not SpecialType.System_Byte } => "ListView",
        INamedTypeSymbol { Arity: 1 or 2 } named when IsOfCollections(named) => named.Name switch
        {
            "List" or "IList" or "IReadOnlyList" or "ImmutableList" => "ListView",
            "HashSet" or "ISet" or "IReadOnlySet" or "SortedSet" or "ImmutableHashSet" => "SetView",
            "Dictionary" or "IDictionary" or "IReadOnlyDictionary" or "SortedDictionary" or "ImmutableDictionary" => "DictionaryView",
            _ => null,
        },
        _ => null,
    };

    private static bool IsOfCollections(INamedTypeSymbol type) =>
        Symbols.Is(type, "System.Collections.Generic", type.Name, type.Arity) || Symbols.Is(type, "System.Collections.Immutable", type.Name, type.Arity);
}
