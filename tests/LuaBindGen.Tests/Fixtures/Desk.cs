namespace LuaBindGen.Tests.Fixtures;

/// <summary>Where <see cref="Host"/> keeps what the scripts of one state wait for.</summary>
internal sealed class Desk
{
    /// <summary>One wait.</summary>
    internal sealed class Wait(long value, CancellationToken token)
    {
        private readonly TaskCompletionSource<long> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal Task<long> Task => _source.Task;

        internal bool IsCancelled => token.IsCancellationRequested;

        internal void Complete() => _source.TrySetResult(value);

        internal void Fail(Exception exception) => _source.TrySetException(exception);
    }

    private readonly List<Wait> _waits = [];
    private int _completed;

    /// <summary>Whether calls are complete from the start.</summary>
    internal bool IsReady { get; set; }

    /// <summary>How many calls began, ready or not.</summary>
    internal int Begun { get; private set; }

    /// <summary>Everything that has ever waited, in the order of the calls.</summary>
    internal IReadOnlyList<Wait> Waits => _waits;

    internal ValueTask<long> Fetch(long value, CancellationToken token)
    {
        Begun++;
        if (IsReady)
            return new ValueTask<long>(value);
        var wait = new Wait(value, token);
        lock (_waits)
            _waits.Add(wait);
        return new ValueTask<long>(wait.Task);
    }

    /// <summary>Completes everything that waits now.</summary>
    internal void CompleteAll()
    {
        lock (_waits)
        {
            for (; _completed < _waits.Count; _completed++)
                _waits[_completed].Complete();
        }
    }
}
