namespace LuaBindGen.Async;

/// <summary>The operations of one run, from the first moment of each to its end.</summary>
internal sealed class RunOperations(LuaState state)
{
    private readonly List<Operation> _begun = [];
    private readonly List<Operation> _settling = [];
    private Operation? _first;
    private int _live;

    /// <summary>How many tasks are not done.</summary>
    internal int Incomplete { get; private set; }

    /// <summary>How many results wait to be taken.</summary>
    internal int Untaken => _live - Incomplete;

    /// <summary>How often the script has looked since it took a result.</summary>
    internal int LooksInVain { get; set; }

    /// <summary>Those that have neither been taken nor ended early, the newest first.</summary>
    internal IEnumerable<Operation> Live
    {
        get
        {
            for (var operation = _first; operation is not null; operation = operation.Next)
                yield return operation;
        }
    }

    /// <summary>Takes an operation in.</summary>
    internal void Add(Operation operation)
    {
        operation.Next = _first;
        operation.Previous = null;
        if (_first is not null)
            _first.Previous = operation;
        _first = operation;
        _begun.Add(operation);
        _live++;
        Incomplete++;
        state.Operations.Live++;
    }

    /// <summary>The task of one is done.</summary>
    internal void NoteCompleted() => Incomplete--;

    /// <summary>Lets an operation go that has ended.</summary>
    internal void Remove(Operation operation)
    {
        if (operation.Previous is { } previous)
            previous.Next = operation.Next;
        else
            _first = operation.Next;
        if (operation.Next is { } next)
            next.Previous = operation.Previous;
        operation.Previous = operation.Next = null;
        if (!operation.IsCompleted)
            Incomplete--;
        _live--;
        LooksInVain = 0;
        state.Operations.Live--;
    }

    /// <summary>Pools an operation again, whose result was taken, as soon as its awaiter has left the stack.</summary>
    internal void Settle(Operation operation) => _settling.Add(operation);

    /// <summary>Ends what was begun in this step and is not parked.</summary>
    /// <param name="parked">The number of an operation whose awaiter yielded to the driver, under its guard; or 0.</param>
    /// <remarks>
    /// An operation whose coroutine died between the managed return and its guard (the limit of C levels, a hook that raised) has nobody
    /// else who could end it.
    /// </remarks>
    internal void EndWhatIsNotParked(long parked)
    {
        foreach (var operation in _begun)
            if (operation.IsLive && operation.Run?.Operations == this && operation.Index != parked && !state.Operations.IsWaiting(state.Main, operation))
                operation.EndEarly();
        _begun.Clear();
        Settle();
    }

    /// <summary>Ends what is live, the newest first: inner coroutines wait for what was begun last.</summary>
    internal void EndLive()
    {
        while (_first is { } operation)
            operation.EndEarly();
        _begun.Clear();
    }

    /// <summary>Ends all that is left.</summary>
    internal void EndAll()
    {
        EndLive();
        Settle();
        foreach (var operation in _settling)
            state.Operations.Forget(operation);
        _settling.Clear();
    }

    private void Settle()
    {
        for (var i = _settling.Count - 1; i >= 0; i--)
        {
            var operation = _settling[i];
            var isHeld = state.Operations.Holds(operation);
            if (isHeld && !state.Operations.IsIdle(state.Main, operation))
                continue;
            _settling[i] = _settling[^1];
            _settling.RemoveAt(_settling.Count - 1);
            // One that is no longer held died with its coroutine, which an error ended: its index is another's by now.
            if (isHeld)
                state.Operations.Return(state.Main, operation);
        }
    }
}
