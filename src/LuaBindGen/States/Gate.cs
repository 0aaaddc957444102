using System.Collections.Concurrent;
using LuaBindGen.Async;

namespace LuaBindGen.States;

/// <summary>The door of a state: one thread at a time is inside, the others wait in a queue without blocking, or are told at once.</summary>
/// <remarks>
/// A thread that is inside may enter again. Whoever leaves sees to it that what has queued meanwhile gets its turn, so no
/// turn is lost between a thread that finds the door closed and the one that opens it.
/// </remarks>
internal sealed class Gate(LuaState state, LuaDriver driver)
{
    private readonly ConcurrentQueue<Turn> _queue = new();
    private readonly List<Turn> _ended = [];

    [ThreadStatic]
    private static Gate? _scheduling;

    [ThreadStatic]
    private static bool _again;

    private int _owner;
    private int _depth;
    private int _requested;
    private volatile bool _closed;

    // Whether who is inside runs scripts or code of the host's. Else it is a driver that tidies up or looks for turns.
    private volatile bool _working;

    /// <summary>Whether the calling thread is inside.</summary>
    internal bool IsInside => Volatile.Read(ref _owner) == Environment.CurrentManagedThreadId;

    /// <summary>Whether the state is closed for good.</summary>
    internal bool IsClosed => _closed;

    /// <summary>Enters, or says at once that somebody else works inside.</summary>
    /// <remarks>
    /// A driver that tidies up is gone in a moment, and the host cannot know of it: a host that awaits a run and then enters would
    /// be refused now and then, when the driver is slow to leave. So that is waited for.
    /// </remarks>
    /// <exception cref="LuaThreadException">Another thread is inside, or the code belongs to a run of this state that it has left.</exception>
    internal void Enter()
    {
        if (!TryReenter())
            EnterFromOutside();
        _working = true;
    }

    /// <summary>Enters where nobody at all is inside, not even the calling thread.</summary>
    internal bool TryEnterFree()
    {
        if (!TryEnter())
            return false;
        _working = true;
        return true;
    }

    /// <summary>Closes the state at once, where nobody at all is inside.</summary>
    internal bool TryClose(Action close)
    {
        if (!TryEnterFree())
            return false;
        try
        {
            close();
        }
        finally
        {
            Leave();
        }
        return true;
    }

    /// <summary>Leaves; the last leave settles what was begun inside.</summary>
    internal void Leave()
    {
        if (_depth > 1)
        {
            _depth--;
            return;
        }

        try
        {
            state.Settle();
            state.CloseIfAsked();
            state.Blocking.Clear();
        }
        finally
        {
            _depth = 0;
            _working = false;
            Volatile.Write(ref _owner, 0);
        }
        // The fence orders our leaving before the look at the queue: one who queued and found us inside is seen here.
        Interlocked.MemoryBarrier();
        if (!_queue.IsEmpty)
            Request();
        // One who disposed the state at the very moment of our leaving found us inside still.
        if (state.IsReadyToClose && !_closed)
            _ = TryClose(state.CloseIfAsked);
    }

    /// <summary>Says that code of the host's runs inside from now on. Called from inside.</summary>
    internal void BeginWork() => _working = true;

    /// <summary>Queues a turn, from any thread.</summary>
    internal void Queue(Turn turn)
    {
        _queue.Enqueue(turn);
        if (_closed)
            AbandonAll();
        else
            Request();
    }

    /// <summary>Sees to it that the driver comes by, from any thread.</summary>
    internal void Request()
    {
        if (Interlocked.Exchange(ref _requested, 1) != 0)
            return;
        // A context that runs at once what is posted to it comes back here from within: it is asked again from the outside, not on top of itself.
        if (_scheduling == this)
        {
            _again = true;
            return;
        }
        var (outer, outerAgain) = (_scheduling, _again);
        _scheduling = this;
        try
        {
            do
            {
                _again = false;
                driver.Schedule(state);
            }
            while (_again);
        }
        catch (Exception exception)
        {
            // Nobody comes by: the next one has to ask again. One who relied on this request has queued before, and is in the queue that is looked through here.
            Volatile.Write(ref _requested, 0);
            Interlocked.MemoryBarrier();
            foreach (var turn in _queue)
                turn.Refuse(exception);
        }
        finally
        {
            (_scheduling, _again) = (outer, outerAgain);
        }
    }

    /// <summary>Takes turns, on a thread of the driver's.</summary>
    /// <param name="most">How many at the most.</param>
    /// <returns>How many were taken; 0 also where somebody else is inside, who will ask the driver again when leaving.</returns>
    internal int TakeTurns(int most)
    {
        Volatile.Write(ref _requested, 0);
        Interlocked.MemoryBarrier();
        if (!TryEnter())
            return 0;
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(state.SynchronizationContext);
        var taken = 0;
        try
        {
            while (taken < most && _queue.TryDequeue(out var turn))
            {
                taken++;
                Take(turn);
            }
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
            Leave();
        }
        return taken;
    }

    /// <summary>Puts off telling the host that something has ended until the turn is over: what the host does next finds the state free. Called from inside.</summary>
    internal void TellLater(Turn turn) => _ended.Add(turn);

    /// <summary>Tells the host what has ended. Called from inside.</summary>
    internal void TellEnded()
    {
        foreach (var turn in _ended)
            turn.Tell();
        _ended.Clear();
    }

    /// <summary>How many turns are queued now.</summary>
    internal int Waiting => _queue.Count;

    /// <summary>Closes for good; what is queued, and what still comes, is abandoned. Called from inside.</summary>
    internal void Close()
    {
        _closed = true;
        AbandonAll();
    }

    private void Take(Turn turn)
    {
        if (_closed)
        {
            turn.Abandon();
            return;
        }

        _working = turn.IsWork;
        turn.Take();
        _working = false;
        state.Blocking.Clear();
        TellEnded();
    }

    private void AbandonAll()
    {
        while (_queue.TryDequeue(out var turn))
            turn.Abandon();
    }

    // Code of a run is inside by itself. Found outside, it went astray: refused always, not only when somebody happens to be inside.
    private void EnterFromOutside()
    {
        if (RunFlow.Current?.Run?.State == state)
            throw LuaThreadException.Astray();
        var spin = default(SpinWait);
        while (!TryEnter())
        {
            if (_working)
                throw new LuaThreadException();
            spin.SpinOnce();
        }
    }

    private bool TryEnter()
    {
        if (Interlocked.CompareExchange(ref _owner, Environment.CurrentManagedThreadId, 0) != 0)
            return false;
        _depth = 1;
        return true;
    }

    private bool TryReenter()
    {
        if (!IsInside)
            return false;
        _depth++;
        return true;
    }
}
