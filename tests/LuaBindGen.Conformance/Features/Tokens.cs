using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>What a script cancels its own calls by.</summary>
internal sealed class Tokens : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(A_source_ends_the_call_and_the_run_goes_on),
        Host(A_source_fires_by_the_clock_of_the_state),
        Host(A_source_of_another_thread_ends_the_call),
        Host(What_was_cancelled_by_a_source_leaves_nothing_at_it),
    ];

    private static void A_source_ends_the_call_and_the_run_goes_on(CaseState state)
    {
        var waiting = state.Start<string>("wait_with");
        Check.Equal(1, state.LiveOperations);
        state.Lua.Run("source:cancel()");
        state.SettleUntil(() => waiting.IsCompleted);
        Check.Contains("false ", waiting.Result);
        Check.Equal(0, state.LiveOperations);
    }

    private static void A_source_fires_by_the_clock_of_the_state(CaseState state)
    {
        var waiting = state.Start<string>("wait_with", default, 10);
        state.Pass(TimeSpan.FromSeconds(9));
        Check.True(!waiting.IsCompleted);
        state.Clock.Advance(TimeSpan.FromSeconds(1));
        state.SettleUntil(() => waiting.IsCompleted);
        Check.Equal("false", waiting.Result[..5]);
    }

    private static void A_source_of_another_thread_ends_the_call(CaseState state)
    {
        using var source = new CancellationTokenSource();
        state.Lua.Globals["source"] = LuaValue.FromObject(source);
        var waiting = state.Start<string>("wait_with_global");
        var thread = new Thread(source.Cancel);
        thread.Start();
        thread.Join();
        state.SettleUntil(() => waiting.IsCompleted);
        Check.Equal("false", waiting.Result);
    }

    private static void What_was_cancelled_by_a_source_leaves_nothing_at_it(CaseState state)
    {
        using var source = new CancellationTokenSource();
        state.Lua.Globals["source"] = LuaValue.FromObject(source);
        for (var i = 0; i < 3; i++)
            _ = state.Run<long>("fetch_with_global");
        state.CollectUntil(() => state.Run<long>("live_tokens") == 0);
    }
}

/// <summary>A fixture: methods with a token.</summary>
[LuaExport("slow")]
public sealed class Slow
{
    private static readonly List<WeakReference> Seen = [];

    public static async Task<long> FetchAsync(long value, LuaState state, CancellationToken token)
    {
        lock (Seen)
            Seen.Add(new WeakReference(WaitHandleOf(token)));
        return await Desk.Of(state).WaitAsync(value, CancellationToken.None).WaitAsync(token);
    }

    public async Task<string> ReadAsync(string? name, LuaState state, CancellationToken token) =>
        (name ?? "none") + await Desk.Of(state).WaitAsync(1, CancellationToken.None).WaitAsync(token);

    public static Task<bool> IsCancelledAsync(CancellationToken token) => Task.FromResult(token.IsCancellationRequested);

    public static long Live()
    {
        lock (Seen)
            return Seen.Count(seen => seen.IsAlive);
    }

    // Something that lives as long as what registers at the token: its callback.
    private static object WaitHandleOf(CancellationToken token)
    {
        var marker = new object();
        _ = token.Register(static _ => { }, marker);
        return marker;
    }
}
