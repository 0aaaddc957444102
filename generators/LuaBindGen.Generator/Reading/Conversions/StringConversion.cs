using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary><c>string</c>: a Lua string that is UTF-8.</summary>
internal sealed class StringConversion : IConversion
{
    public ValueModel? Describe(ITypeSymbol type, AssemblyExports exports) =>
        type.SpecialType == SpecialType.System_String
            ? new ValueModel("string", "string", LuaKinds.String, "TryRead", "Push", IsReference: true) { Codec = CodecModel.Leaf("String", "string") }
            : null;
}
