using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary><c>byte[]</c>: a Lua string, byte for byte.</summary>
internal sealed class ByteArrayConversion : IConversion
{
    public ValueModel? Describe(ITypeSymbol type, AssemblyExports exports) =>
        type is IArrayTypeSymbol { IsSZArray: true, ElementType.SpecialType: SpecialType.System_Byte }
            ? new ValueModel("byte[]", "string", LuaKinds.String, "TryRead", "Push", IsReference: true) { Codec = CodecModel.Leaf("Bytes", "byte[]") with { IsKey = false } }
            : null;
}
