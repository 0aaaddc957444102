using System.Globalization;
using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Reads an enum. It needs no mark to cross the border; one that is marked has a table in Lua as well.</summary>
internal static class EnumReader
{
    /// <summary>The enum, or null where the type is none or generated code cannot hold its values.</summary>
    public static EnumModel? Read(ITypeSymbol type, AssemblyExports exports)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying } named || IsInGenericType(named))
            return null;

        var names = TypeNameReader.Read(named, null) ?? exports.NamesOf(named) ?? TypeNameReader.NamesOf(named);
        var naming = NamingReader.PolicyOf(named, exports.NamerOf(named));
        var values = named.GetMembers().OfType<IFieldSymbol>()
            .Where(field => field.HasConstantValue && !Annotations.IsIgnored(field))
            .Select(field => new ConstantModel(MemberNameReader.NameOf(field, naming), Bits(field.ConstantValue!)));
        return new EnumModel(
            names.Reference,
            FieldNameOf(names),
            names.LuaName,
            Annotations.Has(named, "System", "FlagsAttribute"),
            underlying.SpecialType == SpecialType.System_UInt64,
            values.ToEquatableArray(),
            UsageReader.Of(named).Warnings.ToEquatableArray());
    }

    /// <summary>A value as a 64-bit integer of the same bits.</summary>
    public static string Bits(object value) =>
        (value is ulong large ? unchecked((long)large) : Convert.ToInt64(value, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);

    // The field stands in a class of its own beside what that inherits.
    private static string FieldNameOf(TypeNames names) =>
        names.GlueName is "Equals" or "Finalize" or "GetHashCode" or "GetType" or "MemberwiseClone" or "ReferenceEquals" or "ToString" or "Enums"
            ? names.GlueName + "_"
            : names.GlueName;

    private static bool IsInGenericType(INamedTypeSymbol type)
    {
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            if (outer.Arity > 0)
                return true;
        }

        return false;
    }
}
