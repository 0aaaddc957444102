using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>What is disposable is closed at the end of its variable.</summary>
internal sealed class Closing : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(What_only_waits_cannot_be_closed_where_nothing_can),
        Host(What_does_both_does_not_wait_where_nothing_can),
        Host(A_cancelled_run_closes_its_variables),
        Host(A_cancelled_close_is_told_by_the_token_of_the_run),
    ];

    private static void What_only_waits_cannot_be_closed_where_nothing_can(CaseState state)
    {
        var error = Check.Throws<LuaException>(() => state.Lua.Run("local session <close> = Session.new('s')"));
        Check.Contains("'<close>' cannot wait here", error.Message);
    }

    private static void What_does_both_does_not_wait_where_nothing_can(CaseState state)
    {
        state.Lua.Run("do local both <close> = DoubleSession.new('b') end log = table.concat(Closed.names(), ' ')");
        Check.Equal("b sync", state.Lua.Globals.Get<string>("log"));
    }

    private static void A_cancelled_run_closes_its_variables(CaseState state)
    {
        var (run, source) = Cancellable.StartCancellable(state, "waits_with_a_variable");
        Cancellable.Cancel(state, source);
        Check.True(!run.IsCompleted);
        state.Drive(run);
        _ = Check.Cancelled(run);
        Check.Equal("s async", string.Join(' ', Closed.Names(state.Lua)));
    }

    private static void A_cancelled_close_is_told_by_the_token_of_the_run(CaseState state)
    {
        var (run, source) = Cancellable.StartCancellable(state, "waits_at_the_end");
        Check.Equal(1, state.Desk.Waits.Count);
        Cancellable.Cancel(state, source);
        _ = Check.Cancelled(run);
    }
}

/// <summary>A fixture: what was closed.</summary>
[LuaExport]
public static class Closed
{
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<LuaState, List<string>> Lists = [];

    public static List<string> Names(LuaState state) => Lists.GetOrCreateValue(state);
}

/// <summary>A fixture: disposable.</summary>
[LuaExport]
public sealed class Handle(string name, LuaState state) : IDisposable
{
    public void Dispose()
    {
        Closed.Names(state).Add(name);
        if (name == "bad")
            throw new InvalidOperationException("cannot close");
    }
}

/// <summary>A fixture: disposable, and that takes time.</summary>
[LuaExport]
public class Session(string name, LuaState state) : IAsyncDisposable
{
    protected LuaState State { get; } = state;

    protected string Name { get; } = name;

    public async ValueTask DisposeAsync()
    {
        _ = await Desk.Of(State).WaitAsync(0, CancellationToken.None);
        Closed.Names(State).Add(Name + " async");
        GC.SuppressFinalize(this);
    }
}

/// <summary>A fixture: disposable either way.</summary>
[LuaExport]
public sealed class DoubleSession(string name, LuaState state) : Session(name, state), IDisposable
{
    public void Dispose() => Closed.Names(State).Add(Name + " sync");
}

/// <summary>A fixture: nothing for scripts to dispose of.</summary>
[LuaExport]
public sealed class Borrowed : IDisposable
{
    [LuaIgnore]
    public void Dispose() => throw new NotSupportedException("It is not theirs.");
}
