using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LuaBindGen.CompilerServices.Codecs.Json;

/// <summary>The codec of JSON that is not changed any more.</summary>
internal sealed class JsonElementCodec : LuaCodec<JsonElement>
{
    public override string Expected => JsonReading.Expected;

    internal override bool AcceptsNil => true;

    internal override bool IsQuiet => true;

    internal static JsonElementCodec Instance { get; } = new();

    public override bool TryRead(ref LuaCall call, int index, out JsonElement value) => JsonReading.TryRead(ref call, index, JsonKinds.Any, out value);

    public override void Push(ref LuaCall call, JsonElement value) => JsonPushing.Push(ref call, value);
}

/// <summary>The codec of JSON that can be changed: a copy each time it crosses.</summary>
internal sealed class JsonNodeCodec<TNode>(string expected, JsonKinds kinds) : LuaCodec<TNode>
    where TNode : JsonNode
{
    public override string Expected => expected;

    internal override bool IsQuiet => true;

    public override bool TryRead(ref LuaCall call, int index, [MaybeNullWhen(false)] out TNode value)
    {
        value = null;
        if (!JsonReading.TryRead(ref call, index, kinds, out var element))
            return false;
        JsonNode? node = element.ValueKind switch
        {
            JsonValueKind.Object => JsonObject.Create(element),
            JsonValueKind.Array => JsonArray.Create(element),
            _ => JsonValue.Create(element),
        };
        value = (TNode)node!;
        return true;
    }

    public override void Push(ref LuaCall call, TNode value) => JsonPushing.Push(ref call, value);
}
