using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary>What the rows of collections have in common: a table in Lua, read and pushed by a codec that is made of others.</summary>
internal static class TableValues
{
    /// <summary>A collection as a value.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="member">The member of <c>LuaCodecs</c> that makes its codec.</param>
    /// <param name="parts">The codecs of its items.</param>
    public static ValueModel Of(ITypeSymbol type, string member, params CodecModel[] parts)
    {
        var own = Symbols.NullableReference(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated));
        return new ValueModel(own, "table", LuaKinds.Table | LuaKinds.Object, "TryReadAs", "PushAs", type.IsReferenceType)
        {
            Codec = CodecModel.Of(member, own, parts) with { Warnings = UsageReader.Of(type).Warnings.ToEquatableArray() },
            TakesCodec = true,
        };
    }
}
