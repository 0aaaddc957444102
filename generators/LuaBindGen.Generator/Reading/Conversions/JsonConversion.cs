using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary>JSON of System.Text.Json: what it is in Lua, tables and all, each read and pushed by the codec of its name.</summary>
internal sealed class JsonConversion : IConversion
{
    private const LuaKinds Scalar = LuaKinds.Boolean | LuaKinds.Number | LuaKinds.String;
    private const string Space = "System.Text.Json";
    private const string SpaceOfNodes = "System.Text.Json.Nodes";

    // A document has to be disposed of: no script would.
    public ValueModel? Describe(ITypeSymbol type, AssemblyExports exports) => type.Name switch
    {
        "JsonElement" => Of(type, Space, "JSON value", Scalar | LuaKinds.Table | LuaKinds.Nil),
        "JsonNode" => Of(type, SpaceOfNodes, "JSON value", Scalar | LuaKinds.Table),
        "JsonObject" => Of(type, SpaceOfNodes, "JSON object", LuaKinds.Table),
        "JsonArray" => Of(type, SpaceOfNodes, "JSON array", LuaKinds.Table),
        "JsonValue" => Of(type, SpaceOfNodes, "boolean, number or string", Scalar),
        _ => null,
    };

    private static ValueModel? Of(ITypeSymbol type, string space, string luaType, LuaKinds kinds)
    {
        if (!Symbols.Is(type, space, type.Name))
            return null;
        var reference = $"global::{space}.{type.Name}";
        return new ValueModel(reference, luaType, kinds, "TryReadAs", "PushAs", type.IsReferenceType)
        {
            Codec = CodecModel.Leaf(type.Name, reference) with { IsKey = false },
            TakesCodec = true,
        };
    }
}
