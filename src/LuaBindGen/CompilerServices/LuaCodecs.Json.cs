using System.Text.Json;
using System.Text.Json.Nodes;
using LuaBindGen.CompilerServices.Codecs.Json;

namespace LuaBindGen.CompilerServices;

// JSON: tables, texts, numbers and booleans. Each is made when it is first asked for: a program without JSON has none.
public static partial class LuaCodecs
{
    /// <summary><see cref="System.Text.Json.JsonElement"/>: any value that JSON has; nil is null.</summary>
    public static LuaCodec<JsonElement> JsonElement => JsonElementCodec.Instance;

    /// <summary><see cref="System.Text.Json.Nodes.JsonNode"/>: any value that JSON has.</summary>
    public static LuaCodec<JsonNode> JsonNode => Nodes.Node;

    /// <summary><see cref="System.Text.Json.Nodes.JsonObject"/>: a table of fields.</summary>
    public static LuaCodec<JsonObject> JsonObject => Nodes.Fields;

    /// <summary><see cref="System.Text.Json.Nodes.JsonArray"/>: a table of 1 to n.</summary>
    public static LuaCodec<JsonArray> JsonArray => Nodes.Items;

    /// <summary><see cref="System.Text.Json.Nodes.JsonValue"/>: a boolean, a number or a text.</summary>
    public static LuaCodec<JsonValue> JsonValue => Nodes.Scalar;

    private static class Nodes
    {
        internal static readonly LuaCodec<JsonNode> Node = new JsonNodeCodec<JsonNode>("JSON value", JsonKinds.Node);
        internal static readonly LuaCodec<JsonObject> Fields = new JsonNodeCodec<JsonObject>("JSON object", JsonKinds.Object);
        internal static readonly LuaCodec<JsonArray> Items = new JsonNodeCodec<JsonArray>("JSON array", JsonKinds.Array);
        internal static readonly LuaCodec<JsonValue> Scalar = new JsonNodeCodec<JsonValue>("boolean, number or string", JsonKinds.Scalar);
    }
}
