using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary><c>char</c>: a Lua string of one character.</summary>
internal sealed class CharConversion : IConversion
{
    public ValueModel? Describe(ITypeSymbol type, AssemblyExports exports) =>
        type.SpecialType == SpecialType.System_Char
            ? new ValueModel("char", "string of one character", LuaKinds.String, "TryRead", "Push", IsReference: false) { Codec = CodecModel.Leaf("Char", "char") }
            : null;
}
