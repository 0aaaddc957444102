namespace LuaBindGen.Async;

/// <summary>Finds an exported method that blocks on what it has begun itself: that needs the state, which the method holds, so both would wait for ever.</summary>
/// <remarks>
/// Touched only inside the state. A task does not say who waits for it. So what counts is narrow: a wait for a task, in the same call of the same method (or in the same
/// continuation of an async one) that began a run or an action which is not done. Blocking on anything else is slow, but it ends.
/// </remarks>
internal sealed class BlockingWatch(LuaState state)
{
    private readonly List<Begun> _begun = [];

    [ThreadStatic]
    private static bool _isLooking;

    /// <summary>Takes note of what the host awaits. Any thread; only what begins inside, under the context of the state, counts.</summary>
    internal T Note<T>(T task)
        where T : Task
    {
        if (state.Gate.IsInside && ReferenceEquals(SynchronizationContext.Current, state.SynchronizationContext) && !task.IsCompleted)
            _begun.Add(new Begun(task, state.RunningFunction()));
        return task;
    }

    /// <summary>The turn is over: whoever began something has returned.</summary>
    internal void Clear()
    {
        if (_begun.Count > 0)
            _begun.Clear();
    }

    /// <summary>Called where a thread is about to block.</summary>
    /// <exception cref="InvalidOperationException">It would block for ever.</exception>
    internal void ThrowIfForEver()
    {
        // What is looked up here may take locks itself.
        if (_begun.Count == 0 || _isLooking || !state.Gate.IsInside)
            return;
        _isLooking = true;
        try
        {
            if (HasIncomplete() && TaskWaits.Find() is { } method && HasIncomplete(state.RunningFunction()))
                throw new InvalidOperationException(
                    $"'{method}' blocks (Wait, Result or GetResult of a task) inside the Lua state, and what it has begun there needs the state to go on: it would wait for ever. "
                    + "Make the method async and await the task instead.");
        }
        finally
        {
            _isLooking = false;
        }
    }

    private bool HasIncomplete()
    {
        foreach (var begun in _begun)
            if (!begun.Task.IsCompleted)
                return true;
        return false;
    }

    private bool HasIncomplete(nint function)
    {
        foreach (var begun in _begun)
            if (begun.Function == function && !begun.Task.IsCompleted)
                return true;
        return false;
    }

    /// <summary>Something begun inside.</summary>
    /// <param name="Task">Its end.</param>
    /// <param name="Function">The function that Lua was executing; 0 for none.</param>
    private readonly record struct Begun(Task Task, nint Function);
}
