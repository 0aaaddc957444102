using LuaBindGen.Tests.Fixtures;
using Microsoft.Extensions.Time.Testing;

namespace LuaBindGen.Tests.Stress;

/// <summary>A state on the thread pool in which two threads race, and what came of it.</summary>
internal sealed class Arena : IDisposable
{
    // What never comes is a bug, and a test that hangs says less than one that fails.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Duel _duel;

    internal Arena(Duel duel)
    {
        _duel = duel;
        Lua = new LuaState(new LuaStateOptions { TimeProvider = Clock });
        Lua.Register(LuaExports.Host);
        Desk = Host.DeskOf(Lua);
        Desk.IsImmediate = true;
        Lua.Globals["poll"] = Lua.PollResume;
        Lua.Globals["pending"] = Lua.PollPending;
    }

    internal LuaState Lua { get; }

    internal Desk Desk { get; }

    internal FakeTimeProvider Clock { get; } = new();

    internal void Fight(Action one, Action other) => _duel.Fight(one, other);

    internal Task<long> Start(string script, CancellationToken token = default, TimeSpan? timeout = null) =>
        Lua.RunAsync<long>(script, new LuaRunOptions { Timeout = timeout }, token);

    /// <summary>Waits until so many waits have begun, and takes the first of them.</summary>
    internal Desk.Wait Next(int count = 1)
    {
        Assert.True(SpinWait.SpinUntil(() => Desk.Waits.Count >= count, Patience), "A wait never began.");
        return Desk.TakeAt(0);
    }

    /// <summary>How a run has ended, in words.</summary>
    internal static string OutcomeOf(Task<long> run)
    {
        Assert.True(Task.WhenAny(run).Wait(Patience), "A run never ended.");
        return run.Exception?.InnerException switch
        {
            null => run.IsCanceled ? "cancelled" : $"result {run.Result}",
            TimeoutException => "timed out",
            LuaException exception => exception.InnerException?.Message ?? exception.Message,
            var other => other.GetType().Name,
        };
    }

    /// <inheritdoc cref="OutcomeOf(Task{long})"/>
    internal static string OutcomeOf(Task<long> run, Desk.Wait wait) => OutcomeOf(run) + (wait.IsCancelled ? ", token fired" : ", token quiet");

    internal static void Await(Task task) => Assert.True(Task.WhenAny(task).Wait(Patience), "It never ended.");

    /// <summary>Closes the state, if nobody has, and looks for what is left.</summary>
    public void Dispose()
    {
        Desk.Forget();
        Lua.Dispose();
        Await(Lua.DisposeAsync().AsTask());
        Assert.Equal((0, 0, 0, 0), (Lua.Operations.Live, Lua.Threads.InUse, Lua.Runs.Count, Lua.Objects.Count));
    }
}
