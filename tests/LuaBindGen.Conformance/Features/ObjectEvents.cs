using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Events: connected, waited for, raised from anywhere.</summary>
internal sealed class ObjectEvents : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(A_raise_from_another_thread_takes_its_turn),
        Host(What_a_handler_raises_is_told_to_the_host),
        Host(A_wait_ends_with_its_run),
        Host(The_object_may_die_first),
        Host(The_state_may_die_first),
        Host(A_handler_that_never_ends_is_not_called_without_end),
    ];

    private static void A_raise_from_another_thread_takes_its_turn(CaseState state)
    {
        var bell = new Bell();
        _ = state.Run<LuaValue>("connect", LuaValue.FromObject(bell));
        Parallel.For(0, 100, i => bell.Ring(i));
        Check.Equal(0, state.Lua.Globals.Get<long>("count"));
        state.Settle();
        Check.Equal(100, state.Lua.Globals.Get<long>("count"));
    }

    private static void What_a_handler_raises_is_told_to_the_host(CaseState state)
    {
        var told = new System.Collections.Concurrent.ConcurrentQueue<Exception>();
        using var lua = CaseState.Make(new LuaStateOptions { Driver = state.Driver, UnhandledException = told.Enqueue });
        var bell = new Bell();
        lua.Globals["bell"] = LuaValue.FromObject(bell);
        lua.Run("bell.rung:connect(function(tone) error('no ' .. tone, 0) end)");
        bell.Ring(5);
        bell.Ring(6);
        state.DriveUntil(() => told.Count == 2);
        Check.Sequence(["no 5", "no 6"], told.Select(exception => exception.Message).Order());
    }

    private static void A_wait_ends_with_its_run(CaseState state)
    {
        var bell = new Bell();
        using var source = new CancellationTokenSource();
        var waiting = state.Start<LuaValue>("wait", source.Token, LuaValue.FromObject(bell));
        Check.Equal(1, bell.Handlers);
        source.Cancel();
        state.Settle();
        Check.True(waiting.IsCanceled);
        Check.Equal(0, bell.Handlers);
    }

    private static void The_object_may_die_first(CaseState state)
    {
        var weak = Connect(state);
        state.CollectUntil(() => !weak.IsAlive);
        Check.Equal("true", state.Run<string>("disconnect_late"));
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference Connect(CaseState state)
    {
        var bell = new Bell();
        _ = state.Run<LuaValue>("connect", LuaValue.FromObject(bell));
        return new WeakReference(bell);
    }

    private static void The_state_may_die_first(CaseState state)
    {
        var bell = new Bell();
        _ = state.Run<LuaValue>("connect", LuaValue.FromObject(bell));
        Check.Equal(1, bell.Handlers);
        state.Lua.Dispose();
        Check.Equal(0, bell.Handlers);
        bell.Ring(1);
    }

    private static void A_handler_that_never_ends_is_not_called_without_end(CaseState state)
    {
        var told = new System.Collections.Concurrent.ConcurrentQueue<Exception>();
        using var lua = CaseState.Make(new LuaStateOptions { Driver = state.Driver, UnhandledException = told.Enqueue });
        var bell = new Bell();
        lua.Globals["bell"] = LuaValue.FromObject(bell);
        lua.Run("count = 0 bell.rung:connect(function() count = count + 1 bell.silent:wait() end)");
        for (var i = 0; i < 1500; i++)
            bell.Ring(i);
        state.DriveUntil(() => told.Count == 1);
        Check.Equal(1000, lua.Globals.Get<long>("count"));
        Check.Contains("'Bell.rung' was raised while 1000 calls", told.Single().Message);
    }
}

/// <summary>A fixture: what a bell says when it has changed.</summary>
[LuaExport]
public sealed class BellChanged(string what) : EventArgs
{
    public string What => what;
}

/// <summary>A fixture: handlers of several shapes.</summary>
[LuaExport]
public class Bell
{
    private Action<long>? _rung;

    public event Action<long>? Rung
    {
        add => _rung += value;
        remove => _rung -= value;
    }

    public event EventHandler? Silent;

    public event EventHandler<BellChanged>? Changed;

    public event Action<string, int?, List<int>>? Detailed;

    public static event Action<string>? AnyMade;

    internal int Handlers => _rung?.GetInvocationList().Length ?? 0;

    public static Bell Make(string name)
    {
        AnyMade?.Invoke(name);
        return new Bell();
    }

    public void Ring(long tone) => _rung?.Invoke(tone);

    public void Hush() => Silent?.Invoke(this, EventArgs.Empty);

    public void Change(string what) => Changed?.Invoke(this, new BellChanged(what));

    public void Tell(string text, int? number) => Detailed?.Invoke(text, number, [1, 2]);
}
