using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary><c>LuaTable</c>: a handle to a Lua table.</summary>
internal sealed class LuaTableConversion : IConversion
{
    public ValueModel? Describe(ITypeSymbol type, AssemblyExports exports) =>
        Symbols.Is(type, Annotations.Namespace, "LuaTable")
            ? new ValueModel("global::LuaBindGen.LuaTable", "table", LuaKinds.Table, "TryRead", "Push", IsReference: true) { Codec = CodecModel.Leaf("Table", "global::LuaBindGen.LuaTable") with { IsKey = false } }
            : null;
}
