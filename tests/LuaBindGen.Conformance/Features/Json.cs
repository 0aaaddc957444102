using System.Text.Json;
using System.Text.Json.Nodes;
using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>JSON: tables, numbers and texts, a copy each way.</summary>
internal sealed class Json : Feature;

/// <summary>A fixture: takes and gives each type of JSON.</summary>
[LuaExport("json")]
public static class JsonFunctions
{
    public static JsonElement Element(JsonElement value) => value;

    public static JsonNode? Node(JsonNode? value) => value;

    public static JsonNode Wanted(JsonNode value) => value;

    public static JsonObject Fields(JsonObject value) => value;

    public static JsonArray Items(JsonArray value) => value;

    public static JsonValue Scalar(JsonValue value) => value;

    public static List<JsonNode?> All(List<JsonNode?> values) => values;

    public static async Task<JsonNode?> LaterAsync(LuaState state, JsonNode value)
    {
        await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        return value;
    }

    /// <summary>What a Lua value is as text.</summary>
    public static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Undefined ? "" : value.GetRawText();

    public static string TextOfNode(JsonNode value) => value.ToJsonString();

    public static JsonNode? Parse(string text) => JsonNode.Parse(text);

    public static JsonElement ParseElement(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    public static JsonElement Undefined() => default;

    public static JsonObject Made() => new()
    {
        ["small"] = 1,
        ["large"] = 5_000_000_000,
        ["half"] = 0.5,
        ["text"] = "x",
        ["yes"] = true,
        ["when"] = new DateTime(2024, 2, 29, 0, 0, 0, DateTimeKind.Utc),
        ["price"] = 1.25m,
        ["letter"] = 'c',
        ["nothing"] = null,
    };

    public static JsonNode Deep(int levels)
    {
        JsonNode node = new JsonArray();
        for (var level = 1; level < levels; level++)
            node = new JsonArray(node);
        return node;
    }

    /// <summary>A random document, always the same for one seed.</summary>
    public static JsonNode? Random(int seed) => RandomJson.Make(new Random(seed), 0);

    /// <summary>Whether a script gave back the random document.</summary>
    public static bool IsRandom(int seed, JsonNode? value) => JsonNode.DeepEquals(RandomJson.Make(new Random(seed), 0), value);
}

/// <summary>A fixture: random documents. The fields of its objects are never null: scripts have none then.</summary>
internal static class RandomJson
{
    private static readonly string[] Texts = ["", "a", "ä\u0000", "\"\\", "n", "__jsontype", "1", "\U0001F600"];

    internal static JsonNode? Make(Random random, int depth) => random.Next(depth > 4 ? 7 : 10) switch
    {
        0 => random.NextInt64(long.MinValue, long.MaxValue),
        1 => random.Next(-3, 3),
        2 => random.NextDouble() * Math.Pow(10, random.Next(-300, 300)),
        3 => random.Next(2) == 0,
        4 or 5 => Texts[random.Next(Texts.Length)],
        6 => depth == 0 ? 0 : null,
        7 or 8 => new JsonArray([.. Enumerable.Range(0, random.Next(5)).Select(_ => Make(random, depth + 1))]),
        _ => new JsonObject(Enumerable.Range(0, random.Next(5)).Select(number => KeyValuePair.Create(Texts[random.Next(Texts.Length)] + number, Make(random, depth + 1) ?? "null"))!),
    };
}

/// <summary>A fixture: a table with JSON in its fields.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Payload">Anything.</param>
/// <param name="Tags">Never nil.</param>
/// <param name="Extra">What else there is, or nothing.</param>
[LuaTable]
public sealed record JsonEvent(string Kind, JsonElement Payload, JsonArray Tags, JsonObject? Extra = null);

/// <summary>A fixture as programs have them: a document that is looked into and merged with others.</summary>
[LuaExport]
public sealed class JsonStore(JsonNode? document)
{
    /// <summary>The document; a copy each time a script reads it.</summary>
    public JsonNode? Document { get; set; } = document;

    public static JsonEvent Echo(JsonEvent value) => value;

    /// <summary>What stands at a pointer (RFC 6901, without its escapes).</summary>
    public JsonNode? Find(string pointer)
    {
        var found = Document;
        foreach (var step in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
            found = found is JsonArray items ? items[int.Parse(step)] : found?[step];
        return found;
    }

    /// <summary>Puts a value where the field of an object is.</summary>
    public void Put(string pointer, string name, JsonNode? value) => Find(pointer)!.AsObject()[name] = value;

    /// <summary>Merges an object into the document.</summary>
    public async Task<JsonNode?> MergeAsync(LuaState state, JsonObject patch)
    {
        await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        return Document = Merged(Document, patch);
    }

    private static JsonObject Merged(JsonNode? target, JsonObject patch)
    {
        var merged = target as JsonObject ?? [];
        foreach (var (name, value) in patch)
            merged[name] = value is JsonObject inner ? Merged(merged[name]?.DeepClone(), inner) : value?.DeepClone();
        return merged;
    }
}
