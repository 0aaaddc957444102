using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary><c>bool</c>: a Lua boolean.</summary>
internal sealed class BooleanConversion : IConversion
{
    /// <summary>A boolean.</summary>
    public static ValueModel Value { get; } =
        new("bool", "boolean", LuaKinds.Boolean, "TryRead", "Push", IsReference: false) { Codec = CodecModel.Leaf("Boolean", "bool") };

    public ValueModel? Describe(ITypeSymbol type, AssemblyExports exports) => type.SpecialType == SpecialType.System_Boolean ? Value : null;
}
