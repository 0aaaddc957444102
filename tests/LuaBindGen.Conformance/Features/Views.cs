using System.Collections.Immutable;
using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Collections that scripts see as they are.</summary>
internal sealed class Views : Feature
{
    protected override IEnumerable<Case> HostCases => [Host(The_host_gets_the_collection_itself)];

    private static void The_host_gets_the_collection_itself(CaseState state)
    {
        var shelf = new ViewShelf();
        state.Lua.Globals["shelf"] = LuaValue.FromObject(shelf);
        using var value = state.Run<LuaValue>("names_of_the_shelf");
        Check.Equal(true, ReferenceEquals(shelf.Names, value.As<List<string>>()));
        state.Lua.Globals["again"] = value;
        Check.Equal(true, state.Run<bool>("is_the_same"));
        state.Lua.Globals["shelf"] = LuaValue.Nil;
        state.Lua.Globals["again"] = LuaValue.Nil;
    }
}

/// <summary>A fixture: what it holds is shown as it is.</summary>
[LuaExport]
public sealed class ViewShelf
{
    [LuaView]
    public List<string> Names { get; set; } = ["a", "b"];

    [LuaView]
    public int[] Numbers = [1, 2, 3];

    [LuaView]
    public Dictionary<string, long> Prices { get; } = new() { ["tea"] = 3 };

    [LuaView]
    public HashSet<int> Marks { get; } = [5];

    [LuaView]
    public List<int?> Holes { get; } = [1, null, 3];

    [LuaView]
    public List<OrderLine> Lines { get; } = [new("tea", 2.5)];

    [LuaView]
    public List<List<int>>? Nothing => null;

    [return: LuaView]
    public IReadOnlyList<string> ReadNames() => Names;

    [return: LuaView]
    public IReadOnlyDictionary<string, long> ReadPrices() => Prices;

    [return: LuaView]
    public ImmutableList<string> Fixed() => ["x"];

    [return: LuaView]
    public Dictionary<double, string> Odd() => new() { [double.NaN] = "nan", [1] = "one" };

    [return: LuaView]
    public async Task<IList<string>> NamesLaterAsync(LuaState state)
    {
        await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        return Names;
    }

    public bool HasNames(List<string> names) => ReferenceEquals(names, Names);

    public bool HasNamesAsInterface(IEnumerable<string> names) => ReferenceEquals(names, Names);

    public string Join() => string.Join(",", Names);

    public List<string> Copy() => Names;
}
