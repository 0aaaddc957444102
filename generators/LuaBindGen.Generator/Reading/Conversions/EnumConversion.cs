using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary>An enum: a Lua integer, and from a script a name too.</summary>
internal sealed class EnumConversion : IConversion
{
    public ValueModel? Describe(ITypeSymbol type, AssemblyExports exports) =>
        EnumReader.Read(type, exports) is { } model
            ? new ValueModel(model.Reference, model.LuaName, LuaKinds.Number | LuaKinds.String, "TryRead", "Push", IsReference: false)
            {
                Enum = model,
                Codec = CodecModel.Leaf(model.FieldName, model.Reference, "Enum", "") with { Enum = model },
            }
            : null;
}
