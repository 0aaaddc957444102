using LuaBindGen.Async;
using LuaBindGen.Diagnostics;
using LuaBindGen.States;

namespace LuaBindGen;

public sealed partial class LuaState
{
    // The stages of the end: nothing new begins; runs have their grace periods; all is closed by whoever is inside next.
    private const int Open = 0;
    private const int Ending = 1;
    private const int Closing = 2;

    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _disposing;
    private bool _hasToldRuns;
    private ITimer? _patience;

    /// <summary>Whether the state is being closed: nothing new begins in it.</summary>
    internal bool IsDisposing => Volatile.Read(ref _disposing) != Open;

    /// <summary>Whether the next one who is inside can do something for the closing.</summary>
    internal bool IsReadyToClose => IsDisposing && (Volatile.Read(ref _disposing) == Closing || !_hasToldRuns || Runs.Count == 0);

    /// <summary>Closes the state: at once where nobody is inside, else when the one inside leaves.</summary>
    /// <remarks>
    /// What still runs is cancelled: tokens fire, scripts get an error at their await, <c>&lt;close&gt;</c> handlers run, the hosts' tasks are cancelled. A script that
    /// waits once more in a handler is closed there; <see cref="DisposeAsync"/> gives it its grace period. Any thread; the second time it does nothing.
    /// </remarks>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposing, Closing) != Closing)
            BeginClosing();
    }

    /// <summary>Closes the state, in turn. What still runs is cancelled, and has its grace period.</summary>
    /// <returns>Completes when it is closed: when the last run has ended, or the longest grace period is over.</returns>
    public ValueTask DisposeAsync()
    {
        if (Interlocked.CompareExchange(ref _disposing, Ending, Open) == Open)
            BeginClosing();
        return new ValueTask(Blocking.Note(_closed.Task));
    }

    /// <summary>Closes the state where somebody asked for it while another was inside. Called from inside, when that one leaves.</summary>
    internal void CloseIfAsked()
    {
        if (!IsReadyToClose || Gate.IsClosed)
            return;
        // What handlers call continues inside the state, whoever closes it.
        var before = System.Threading.SynchronizationContext.Current;
        System.Threading.SynchronizationContext.SetSynchronizationContext(SynchronizationContext);
        try
        {
            if (Volatile.Read(ref _disposing) == Ending)
                TellRuns();
            if (Volatile.Read(ref _disposing) == Closing || Runs.Count == 0)
                Close();
        }
        finally
        {
            System.Threading.SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    // Where somebody is inside, that one closes it when leaving; the turn is for one who was just leaving.
    private void BeginClosing()
    {
        if (!Gate.TryClose(CloseIfAsked))
            Gate.Queue(new ClosingTurn(this));
    }

    private void TellRuns()
    {
        if (_hasToldRuns)
            return;
        _hasToldRuns = true;
        var longest = TimeSpan.Zero;
        foreach (var run in Runs.ToArray())
        {
            longest = run.Options.GracePeriod > longest ? run.Options.GracePeriod : longest;
            run.Cancel(RunEnd.Disposed(hasGrace: true));
        }
        Gate.TellEnded();
        // Whoever drives the state by hand may have stopped: it is closed all the same.
        if (Runs.Count > 0 && longest.TotalMilliseconds < uint.MaxValue - 1)
            _patience = TimeProvider.CreateTimer(static state => ((LuaState)state!).Dispose(), this, longest, Timeout.InfiniteTimeSpan);
    }

    private void Close()
    {
        _patience?.Dispose();
        while (Runs.Count > 0)
        {
            var run = Runs.First();
            run.Cancel(RunEnd.Disposed(hasGrace: false));
            run.Kill();
        }
        Settle();
        Events.End(isPooled: false);
        Tasks.Unattended.End();
        CloseNative();
        Objects.EndForgottenLoops();
        Streams.CloseForgotten();
        GC.SuppressFinalize(this);
        Gate.TellEnded();
        _ = _closed.TrySetResult();
    }

    // On the finalizer's thread. No script may run there: neither handlers of runs that nobody can reach any more, nor a __gc that a script
    // with more than the restricted libraries could have set; such a state is left to the process instead.
    private void CloseForgotten()
    {
        if (Main.Handle == 0 || Gate.IsClosed || (Options.Libraries & ~(LuaLibraries.Restricted | LuaLibraries.Yieldable)) != 0)
            return;
        // A handle that was forgotten with the state may have asked for a turn, which is being taken now: then another time.
        if (Gate.TryClose(CloseNative))
            _ = _closed.TrySetResult();
        else
            GC.ReRegisterForFinalize(this);
    }

    private void CloseNative()
    {
        LiveStates.Remove(_live);
        Gate.Close();
        _native.Close();
    }

    private sealed class ClosingTurn(LuaState state) : Turn
    {
        internal override void Take() => state.CloseIfAsked();

        // Whoever closes the state tells when all is closed; the gate is only the first part of it.
        internal override void Abandon()
        {
        }
    }
}
