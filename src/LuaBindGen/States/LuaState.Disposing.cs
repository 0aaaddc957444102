using LuaBindGen.States;

namespace LuaBindGen;

public sealed partial class LuaState
{
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _disposing;

    /// <summary>Whether the state is being closed: nothing new begins in it.</summary>
    internal bool IsDisposing => Volatile.Read(ref _disposing) != 0;

    /// <summary>Closes the state: at once where nobody is inside, else when the one inside leaves.</summary>
    /// <remarks>
    /// What still runs is cancelled: tokens fire, <c>&lt;close&gt;</c> handlers run, the hosts' tasks are cancelled. Any thread; the second time it does nothing.
    /// </remarks>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposing, 1) != 0)
            return;
        // Where somebody is inside, that one closes it when leaving; the turn is for one who was just leaving.
        if (!Gate.TryClose(CloseIfAsked))
            Gate.Queue(new Closing(this));
    }

    /// <summary>Closes the state, in turn.</summary>
    /// <returns>Completes when it is closed.</returns>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return new ValueTask(_closed.Task);
    }

    /// <summary>Closes the state where somebody asked for it while another was inside. Called from inside, when that one leaves.</summary>
    internal void CloseIfAsked()
    {
        if (IsDisposing && !Gate.IsClosed)
            Close();
    }

    private void Close()
    {
        var disposed = new CancellationToken(canceled: true);
        while (Runs.Count > 0)
            Runs.First().Cancel(disposed);
        Settle();
        CloseNative();
        GC.SuppressFinalize(this);
        Gate.TellEnded();
        _ = _closed.TrySetResult();
    }

    // On the finalizer's thread. No script may run there: neither handlers of runs that nobody can reach any more, nor a __gc that a script
    // with more than the restricted libraries could have set; such a state is left to the process instead.
    private void CloseForgotten()
    {
        if (Main.Handle == 0 || Gate.IsClosed || (Options.Libraries & ~LuaLibraries.Restricted) != 0)
            return;
        // A handle that was forgotten with the state may have asked for a turn, which is being taken now: then another time.
        if (Gate.TryClose(CloseNative))
            _ = _closed.TrySetResult();
        else
            GC.ReRegisterForFinalize(this);
    }

    private void CloseNative()
    {
        Gate.Close();
        _native.Close();
    }

    private sealed class Closing(LuaState state) : Turn
    {
        internal override void Take() => state.CloseIfAsked();

        internal override void Abandon() => _ = state._closed.TrySetResult();
    }
}
