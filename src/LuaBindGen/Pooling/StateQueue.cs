namespace LuaBindGen.Pooling;

/// <summary>The places of a pool: states that are idle, places that are free, and who waits for one or the other, first come, first served.</summary>
/// <remarks>Any thread. Code of the host's never runs under the lock.</remarks>
internal sealed class StateQueue(int size)
{
    private readonly Lock _lock = new();
    private readonly Stack<PooledState> _idle = new();
    private readonly LinkedList<Waiter> _waiters = new();
    private int _taken;
    private bool _closed;

    /// <summary>How many states are idle, how many places are taken, and how many wait.</summary>
    internal (int Idle, int Taken, int Waiting) Count()
    {
        lock (_lock)
            return (_idle.Count, _taken, _waiters.Count);
    }

    /// <summary>Takes an idle state, or a free place, or waits for either.</summary>
    /// <returns>The state; null for a place, in which the caller has to make one.</returns>
    /// <exception cref="ObjectDisposedException">The pool was disposed.</exception>
    internal ValueTask<PooledState?> TakeAsync(CancellationToken cancellationToken)
    {
        Waiter waiter;
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(LuaStatePool));
            // Where somebody waits, nothing is idle and no place is free.
            if (_idle.TryPop(out var idle))
                return new ValueTask<PooledState?>(idle);
            if (_taken < size)
            {
                _taken++;
                return new ValueTask<PooledState?>((PooledState?)null);
            }
            waiter = new Waiter(this);
            _waiters.AddLast(waiter.Node);
        }
        return WaitAsync(waiter, cancellationToken);
    }

    /// <summary>Gives a state on to who waits, or keeps it.</summary>
    /// <returns>False where the pool was disposed: the caller closes the state.</returns>
    internal bool TryPut(PooledState state)
    {
        Waiter? next;
        lock (_lock)
        {
            if (_closed)
                return false;
            next = TakeFirst();
            if (next is null)
                _idle.Push(state);
        }
        next?.SetResult(state);
        return true;
    }

    /// <summary>Gives a place on to who waits, or keeps it free.</summary>
    internal void PutPlace()
    {
        Waiter? next;
        lock (_lock)
        {
            next = TakeFirst();
            if (next is null)
                _taken--;
        }
        next?.SetResult(null);
    }

    /// <summary>Tells all who wait that it is over.</summary>
    /// <returns>The idle states, for the caller to close.</returns>
    internal PooledState[] Close()
    {
        Waiter[] waiters;
        PooledState[] idle;
        lock (_lock)
        {
            _closed = true;
            waiters = [.. _waiters];
            _waiters.Clear();
            idle = [.. _idle];
            _idle.Clear();
            _taken -= idle.Length;
        }
        foreach (var waiter in waiters)
            waiter.SetException(new ObjectDisposedException(nameof(LuaStatePool)));
        return idle;
    }

    private static async ValueTask<PooledState?> WaitAsync(Waiter waiter, CancellationToken cancellationToken)
    {
        using var registration = cancellationToken.UnsafeRegister(static (waiter, token) => ((Waiter)waiter!).Cancel(token), waiter);
        return await waiter.Task.ConfigureAwait(false);
    }

    // Called under the lock.
    private Waiter? TakeFirst()
    {
        if (_waiters.First is not { } first)
            return null;
        _waiters.RemoveFirst();
        return first.Value;
    }

    private bool TryRemove(LinkedListNode<Waiter> node)
    {
        lock (_lock)
        {
            if (node.List is null)
                return false;
            _waiters.Remove(node);
            return true;
        }
    }

    // Whoever takes it out of the list is the one who completes it. What waits goes on elsewhere, not on the thread that gives.
    private sealed class Waiter : TaskCompletionSource<PooledState?>
    {
        private readonly StateQueue _queue;

        internal Waiter(StateQueue queue)
            : base(TaskCreationOptions.RunContinuationsAsynchronously)
        {
            _queue = queue;
            Node = new LinkedListNode<Waiter>(this);
        }

        internal LinkedListNode<Waiter> Node { get; }

        internal void Cancel(CancellationToken token)
        {
            if (_queue.TryRemove(Node))
                SetCanceled(token);
        }
    }
}
