using System.Collections.Concurrent;

namespace LuaBindGen.States;

/// <summary>The door of a state: one thread at a time is inside, the others wait in a queue without blocking, or are told at once.</summary>
/// <remarks>
/// A thread that is inside may enter again. Whoever leaves sees to it that what has queued meanwhile gets its turn, so no
/// turn is lost between a thread that finds the door closed and the one that opens it.
/// </remarks>
internal sealed class Gate(LuaState state, LuaDriver driver)
{
    private readonly ConcurrentQueue<Turn> _queue = new();
    private int _owner;
    private int _depth;
    private int _requested;
    private volatile bool _closed;

    /// <summary>Whether the calling thread is inside.</summary>
    internal bool IsInside => Volatile.Read(ref _owner) == Environment.CurrentManagedThreadId;

    /// <summary>Whether the state is closed for good.</summary>
    internal bool IsClosed => _closed;

    /// <summary>How often the thread inside has entered.</summary>
    internal int Depth => _depth;

    /// <summary>Enters, or says at once that somebody else is inside.</summary>
    /// <exception cref="LuaThreadException">Another thread is inside.</exception>
    internal void Enter()
    {
        if (!TryEnter() && !TryReenter())
            throw new LuaThreadException();
    }

    /// <summary>Closes the state at once, where nobody at all is inside.</summary>
    internal bool TryClose(Action close)
    {
        if (!TryEnter())
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
        }
        finally
        {
            _depth = 0;
            Volatile.Write(ref _owner, 0);
        }
        // The fence orders our leaving before the look at the queue: one who queued and found us inside is seen here.
        Interlocked.MemoryBarrier();
        if (!_queue.IsEmpty)
            Request();
    }

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
        if (Interlocked.Exchange(ref _requested, 1) == 0)
            driver.Schedule(state);
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
                if (_closed)
                    turn.Abandon();
                else
                    turn.Take();
            }
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
            Leave();
        }
        return taken;
    }

    /// <summary>How many turns are queued now.</summary>
    internal int Waiting => _queue.Count;

    /// <summary>Closes for good; what is queued, and what still comes, is abandoned. Called from inside.</summary>
    internal void Close()
    {
        _closed = true;
        AbandonAll();
    }

    private void AbandonAll()
    {
        while (_queue.TryDequeue(out var turn))
            turn.Abandon();
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
