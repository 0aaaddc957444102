using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary><c>LuaValue</c>: any Lua value, nil too.</summary>
internal sealed class LuaValueConversion : IConversion
{
    public ValueModel? Describe(ITypeSymbol type, AssemblyExports exports) =>
        Symbols.Is(type, Annotations.Namespace, "LuaValue")
            ? new ValueModel("global::LuaBindGen.LuaValue", "value", LuaKinds.Any, "TryRead", "Push", IsReference: false) { Codec = CodecModel.Leaf("Value", "global::LuaBindGen.LuaValue") }
            : null;
}
