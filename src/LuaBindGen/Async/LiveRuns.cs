using System.Collections;

namespace LuaBindGen.Async;

/// <summary>The runs of a state that have started and not ended, in the order of their start. Touched only inside the state, but for <see cref="Count"/>.</summary>
/// <remarks>A list through the runs themselves: nothing is allocated, and the order is the same each time.</remarks>
internal sealed class LiveRuns : IReadOnlyCollection<LuaRun>
{
    private LuaRun? _first;
    private LuaRun? _last;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Takes in a run that starts.</summary>
    internal void Add(LuaRun run)
    {
        run.Previous = _last;
        if (_last is null)
            _first = run;
        else
            _last.Next = run;
        _last = run;
        Count++;
    }

    /// <summary>Lets go of a run that ends; nothing happens where it has not started.</summary>
    internal void Remove(LuaRun run)
    {
        if (run.Previous is null && _first != run)
            return;
        if (run.Previous is { } previous)
            previous.Next = run.Next;
        else
            _first = run.Next;
        if (run.Next is { } next)
            next.Previous = run.Previous;
        else
            _last = run.Previous;
        run.Previous = run.Next = null;
        Count--;
    }

    /// <inheritdoc/>
    public IEnumerator<LuaRun> GetEnumerator()
    {
        for (var run = _first; run is not null; run = run.Next)
            yield return run;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
