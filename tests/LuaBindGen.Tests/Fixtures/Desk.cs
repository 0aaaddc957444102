namespace LuaBindGen.Tests.Fixtures;

/// <summary>Where <see cref="Host"/> keeps what the scripts of one state wait for.</summary>
internal sealed class Desk
{
    /// <summary>One wait.</summary>
    internal sealed class Wait(long value, TaskCreationOptions options, CancellationToken token)
    {
        private readonly TaskCompletionSource<long> _source = new(options);

        internal Task<long> Task => _source.Task;

        internal long Value => value;

        internal bool IsCancelled => token.IsCancellationRequested;

        internal void OnCancelled(Action action) => token.Register(action);

        internal void Complete() => _source.TrySetResult(value);

        internal void Fail(Exception exception) => _source.TrySetException(exception);
    }

    private readonly List<Wait> _waits = [];
    private readonly List<Wait> _history = [];

    /// <summary>Whether calls are complete from the start.</summary>
    internal bool IsReady { get; set; }

    /// <summary>Whether a completion queues before the call that completes has returned, not over the thread pool.</summary>
    internal bool IsImmediate { get; set; }

    /// <summary>How many calls began, ready or not.</summary>
    internal int Begun { get; private set; }

    /// <summary>What waits to be completed, in the order of the calls; ended operations too, for their tasks do not know.</summary>
    internal IReadOnlyList<Wait> Waits => _waits;

    /// <summary>Everything that has ever waited, in the order of the calls.</summary>
    internal IReadOnlyList<Wait> History => _history;

    internal ValueTask<long> Fetch(long value, CancellationToken token)
    {
        Begun++;
        if (IsReady)
            return new ValueTask<long>(value);
        var wait = new Wait(value, IsImmediate ? TaskCreationOptions.None : TaskCreationOptions.RunContinuationsAsynchronously, token);
        lock (_waits)
        {
            _waits.Add(wait);
            _history.Add(wait);
        }
        return new ValueTask<long>(wait.Task);
    }

    /// <summary>Takes one wait out, for the caller to complete.</summary>
    internal Wait TakeAt(int index)
    {
        lock (_waits)
        {
            var wait = _waits[index];
            _waits.RemoveAt(index);
            return wait;
        }
    }

    /// <summary>Forgets all that ever waited.</summary>
    internal void Forget()
    {
        _waits.Clear();
        _history.Clear();
    }

    /// <summary>Completes everything that waits now.</summary>
    internal void CompleteAll()
    {
        lock (_waits)
        {
            foreach (var wait in _waits)
                wait.Complete();
            _waits.Clear();
        }
    }
}
