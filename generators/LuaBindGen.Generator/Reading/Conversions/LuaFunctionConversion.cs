using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary><c>LuaFunction</c>: a handle to a Lua function.</summary>
internal sealed class LuaFunctionConversion : IConversion
{
    public ValueModel? Describe(ITypeSymbol type, AssemblyExports exports) =>
        Symbols.Is(type, Annotations.Namespace, "LuaFunction")
            ? new ValueModel("global::LuaBindGen.LuaFunction", "function", LuaKinds.Function, "TryRead", "Push", IsReference: true) { Codec = CodecModel.Leaf("Function", "global::LuaBindGen.LuaFunction") with { IsKey = false } }
            : null;
}
