using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Methods that are metamethods, asynchronous ones too.</summary>
internal sealed class Metamethods : Feature
{
    internal override LuaLibraries Libraries => LuaLibraries.Restricted | LuaLibraries.Debug;

    protected override IEnumerable<Case> HostCases => [Host(A_cancelled_metamethod_hears_of_it), Host(A_wait_in_a_metamethod_that_is_closed_ends)];

    private static void A_cancelled_metamethod_hears_of_it(CaseState state)
    {
        foreach (var script in new[] { "waits_in_an_index", "waits_in_an_assignment", "waits_in_a_call", "waits_in_an_operator" })
        {
            var waits = state.Desk.Waits.Count;
            var (run, source) = Cancellable.StartCancellable(state, script);
            Check.True(!state.Desk.Waits[waits].IsCancelled);
            Cancellable.Cancel(state, source);
            Check.True(state.Desk.Waits[waits].IsCancelled);
            _ = Check.Cancelled(run);
        }
    }

    private static void A_wait_in_a_metamethod_that_is_closed_ends(CaseState state)
    {
        state.Lua.Globals["poll"] = state.Lua.PollResume;
        var run = state.Start<bool>("closes_one_that_waits");
        state.Drive(run);
        Check.Equal(true, run.GetAwaiter().GetResult());
        Check.True(state.Desk.Waits[0].IsCancelled);
    }
}

/// <summary>A fixture: everything that a method can be.</summary>
[LuaExport]
public class Magic(string name)
{
    public string Name { get; } = name;

    public static Magic operator *(Magic one, Magic other) => throw new NotSupportedException($"The attribute comes first: {one.Name} {other.Name}");

    [LuaMetamethod(LuaMetamethod.Mul)]
    public static string Join(Magic one, Magic other) => $"{one.Name}*{other.Name}";

    [LuaMetamethod(LuaMetamethod.Pow)]
    public static string operator ^(Magic one, long other) => $"{one.Name}^{other}";

    [LuaMetamethod(LuaMetamethod.IDiv)]
    public string Halve(long by) => $"{Name}//{by}";

    [LuaMetamethod(LuaMetamethod.Concat)]
    public static string Append(string one, Magic other) => $"{one}..{other.Name}";

    [LuaMetamethod(LuaMetamethod.Call)]
    public string Call(long number = 0) => $"{Name}({number})";

    [LuaMetamethod(LuaMetamethod.Call)]
    public string Call(string text) => $"{Name}('{text}')";

    [LuaMetamethod(LuaMetamethod.Len)]
    public long Length() => Name.Length;

    [LuaMetamethod(LuaMetamethod.Text)]
    public string Show() => $"<{Name}>";

    [LuaMetamethod(LuaMetamethod.Index)]
    public string? Find(string key) => key.StartsWith('x') ? key + "!" : null;

    [LuaMetamethod(LuaMetamethod.Pairs)]
    public static (LuaValue Iterator, LuaValue State) Loop(Magic magic, LuaState state) => (state.Globals["next"], state.Globals[magic.Name]);
}

/// <summary>A fixture: metamethods that wait.</summary>
[LuaExport]
public class Remote(LuaState lua)
{
    private readonly Dictionary<string, long> _items = [];

    public long Own => 1;

    [LuaMetamethod(LuaMetamethod.Index)]
    public async Task<long?> GetAsync(string key, CancellationToken token)
    {
        _ = await Desk.Of(lua).WaitAsync(0, token);
        return _items.TryGetValue(key, out var value) ? value : null;
    }

    [LuaMetamethod(LuaMetamethod.NewIndex)]
    public async Task SetAsync(string key, long value, CancellationToken token)
    {
        _ = await Desk.Of(lua).WaitAsync(0, token);
        _items[key] = value;
    }

    [LuaMetamethod(LuaMetamethod.Call)]
    public async Task<(long, long)> CallAsync(long value, CancellationToken token) => (value, await Desk.Of(lua).WaitAsync(value + 1, token));

    [LuaMetamethod(LuaMetamethod.Add)]
    public static Task<long> AddAsync(Remote remote, long value, LuaState state, CancellationToken token) => Desk.Of(state).WaitAsync(value + remote.Own, token);

    [LuaMetamethod(LuaMetamethod.Lt)]
    public async Task<bool> IsLessAsync(Remote other) => await Desk.Of(lua).WaitAsync(1, CancellationToken.None) == other.Own;

    [LuaMetamethod(LuaMetamethod.Close)]
    public async Task CloseAsync(LuaValue error)
    {
        _ = await Desk.Of(lua).WaitAsync(0, CancellationToken.None);
        lua.Globals["closed_with"] = error;
    }
}
