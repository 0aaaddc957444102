using System.Collections.Immutable;
using System.Dynamic;
using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary><c>object</c>: any value, by what it is when it crosses.</summary>
internal sealed class AnyObjects : Feature
{
    protected override IEnumerable<Case> HostCases => [Host(The_host_passes_collections), Host(What_contains_itself_is_refused)];

    private static void The_host_passes_collections(CaseState state)
    {
        Check.Equal(6L, state.Run<long>("sum", LuaValue.FromObject(new List<object> { 1, 2L, 3.0m })));
        Check.Equal(6L, state.Run<long>("sum", LuaValue.FromObject(new[] { 1, 2, 3 })));
        Check.Equal("tea", state.Run<string>("item", LuaValue.FromObject(new Dictionary<string, string> { ["item"] = "tea" })));
        Check.Equal(
            "Object is not registered in this state: export it with [LuaExport] and call lua.Register(LuaExports.All) first.",
            Check.Throws<InvalidOperationException>(() => state.Run<LuaValue>("item", LuaValue.FromObject(new object()))).Message);
    }

    private static void What_contains_itself_is_refused(CaseState state)
    {
        var list = new List<LuaValue>();
        list.Add(LuaValue.FromObject(list));
        Check.Contains(
            "nested deeper than 100 levels, or it contains itself",
            Check.Throws<InvalidOperationException>(() => state.Run<LuaValue>("item", LuaValue.FromObject(list))).Message);
    }
}

/// <summary>A fixture: objects in and out.</summary>
[LuaExport("any")]
public static class ObjectFunctions
{
    public static object Held { get; set; } = 1;

    public static object Echo(object value) => value;

    public static object? Maybe(object? value = null) => value;

    public static string TypeOf(object? value) => value?.GetType().Name ?? "null";

    public static object? Make(string what) => what switch
    {
        "null" => null,
        "bool" => true,
        "byte" => (byte)200,
        "float" => 0.5f,
        "char" => 'x',
        "text" => "ä",
        "bytes" => new byte[] { 0, 255 },
        "memory" => new ReadOnlyMemory<byte>([1]),
        "decimal" => 1.5m,
        "guid" => Guid.Empty,
        "uri" => new Uri("https://example.com"),
        "enum" => DayOfWeek.Friday,
        "object" => new Ticket(3),
        "struct" => new Spot(1, 2),
        "array" => new int?[] { 1, null, 3 },
        "list" => new List<object> { 1, "x", new List<object> { true } },
        "set" => new SortedSet<string> { "b", "a" },
        "query" => Enumerable.Range(1, 3).Select(static number => number * 2),
        "dictionary" => new Dictionary<string, object?> { ["a"] = 1, ["none"] = null, ["inner"] = new Dictionary<int, bool> { [7] = true } },
        "immutable" => ImmutableDictionary<string, int>.Empty.Add("a", 1),
        "expando" => Expando(),
        "value" => (LuaValue)5,
        "held" => LuaValue.FromObject(new List<int> { 7 }),
        "anonymous" => new { Count = 1 },
        "plain" => new Unexported(),
        "action" => (Action)(static () => { }),
        "grid" => new int[1, 1],
        "tuple" => (1, 2),
        "nested" => new List<object> { new Dictionary<string, object> { ["x"] = new Unexported() } },
        "cycle" => Cycle(),
        "nan" => new Dictionary<object, object> { [double.NaN] = 1 },
        "twice" => new Dictionary<object, object> { [1] = 1, [1L] = 2 },
        _ => new object(),
    };

    public static dynamic Dynamic(dynamic value) => value;

    public static List<object> Items(List<object> items) => items;

    public static Dictionary<string, object?> Fields(Dictionary<string, object?> fields) => fields;

    public static string Which(object value) => "object " + value;

    public static string Which(long value) => "long " + value;

    public static async Task<object?> LaterAsync(object? value, LuaState state)
    {
        await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        return value;
    }

    public static async Task<(dynamic First, object? Second)> BothAsync(dynamic first, LuaState state)
    {
        await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        return (first, null);
    }

    private static ExpandoObject Expando()
    {
        var made = new ExpandoObject();
        _ = made.TryAdd("name", "ada");
        return made;
    }

    private static List<object> Cycle()
    {
        var list = new List<object>();
        list.Add(list);
        return list;
    }
}

/// <summary>A fixture: a class that is not exported.</summary>
internal sealed class Unexported;
