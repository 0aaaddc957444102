using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary><c>LuaThread</c>: a handle to a Lua coroutine.</summary>
internal sealed class LuaThreadConversion : IConversion
{
    public ValueModel? Describe(ITypeSymbol type, AssemblyExports exports) =>
        Symbols.Is(type, Annotations.Namespace, "LuaThread")
            ? new ValueModel("global::LuaBindGen.LuaThread", "coroutine", LuaKinds.Thread, "TryRead", "Push", IsReference: true) { Codec = CodecModel.Leaf("Thread", "global::LuaBindGen.LuaThread") with { IsKey = false } }
            : null;
}
