using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary>A type marked <c>[LuaTable]</c>: a Lua table of its fields, a copy.</summary>
internal sealed class TableConversion : IConversion
{
    public ValueModel? Describe(ITypeSymbol type, AssemblyExports exports)
    {
        if (type is not INamedTypeSymbol named || !TableReader.IsMarked(named) || !exports.Tables.Contains(named))
            return null;

        var names = TypeNameReader.NamesOf(named);
        return new ValueModel(names.Reference, "table", LuaKinds.Table, "TryReadAs", "PushAs", type.IsReferenceType)
        {
            Codec = CodecModel.OfTable(names),
            TakesCodec = true,
        };
    }
}
