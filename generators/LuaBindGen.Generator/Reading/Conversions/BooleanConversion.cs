using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary><c>bool</c>: a Lua boolean.</summary>
internal sealed class BooleanConversion : IConversion
{
    public ValueModel? Describe(ITypeSymbol type, AssemblyExports exports) =>
        type.SpecialType == SpecialType.System_Boolean
            ? new ValueModel("bool", "boolean", LuaKinds.Boolean, "TryRead", "Push", IsReference: false) { Codec = CodecModel.Leaf("Boolean", "bool") }
            : null;
}
