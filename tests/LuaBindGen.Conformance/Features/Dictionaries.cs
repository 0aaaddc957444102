using System.Collections.Immutable;
using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Dictionaries: tables with their keys, copied.</summary>
internal sealed class Dictionaries : Feature
{
}

/// <summary>A fixture: each kind of dictionary, in and out.</summary>
[LuaExport("dictionaries")]
public static class DictionaryFunctions
{
    public static Dictionary<string, long> Prices(Dictionary<string, long> items) => items;

    public static IDictionary<int, string> Names(IDictionary<int, string> items) => items;

    public static IReadOnlyDictionary<Season, double> Seasons(IReadOnlyDictionary<Season, double> items) => items;

    public static SortedDictionary<bool, char> Flags(SortedDictionary<bool, char> items) => items;

    public static ImmutableDictionary<double, byte[]> Bytes(ImmutableDictionary<double, byte[]> items) => items;

    public static IEnumerable<KeyValuePair<string, int>> Pairs(IEnumerable<KeyValuePair<string, int>> items) => items;

    public static Dictionary<string, List<Dictionary<int, Vector>>> Deep(Dictionary<string, List<Dictionary<int, Vector>>> items) => items;

    public static Dictionary<LuaValue, LuaValue> Any(Dictionary<LuaValue, LuaValue> items) => items;

    public static Dictionary<string, int?> WithNulls() => new() { ["a"] = 1, ["b"] = null };

    public static Dictionary<double, int> NotANumber() => new() { [double.NaN] = 1 };

    public static IEnumerable<KeyValuePair<string, int>> Twice() => [new("a", 1), new("a", 2)];

    public static IEnumerable<KeyValuePair<string, int>> Null() => [new(null!, 1)];

    public static Dictionary<Counter, string> ByObject(Counter key) => new() { [key] = "mine" };

    public static async Task<Dictionary<string, int>> LaterAsync(Dictionary<string, int> items, LuaState state)
    {
        await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        items["later"] = 1;
        return items;
    }
}
