using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary><c>string</c>: a Lua string that is UTF-8.</summary>
internal sealed class StringConversion : IConversion
{
    private static readonly ValueModel Value = new("string", "string", LuaKinds.String, "TryRead", "Push", IsReference: true) { Codec = CodecModel.Leaf("String", "string") };

    public ValueModel? Describe(ITypeSymbol type, AssemblyExports exports) => type.SpecialType == SpecialType.System_String ? Value : null;
}
