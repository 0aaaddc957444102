using System.Collections.Concurrent;

namespace LuaBindGen;

/// <summary>Runs scripts only when told to: for game loops, and for tests in which every step is known.</summary>
/// <remarks>Scripts run on the thread that calls <see cref="Pump"/>. One driver may serve many states.</remarks>
public sealed class ManualLuaDriver : LuaDriver
{
    private readonly ConcurrentQueue<LuaState> _scheduled = new();

    /// <summary>Takes each turn that is queued at this moment, once; what these turns queue is left for the next call.</summary>
    /// <returns>How many turns were taken. <c>while (driver.Pump() &gt; 0);</c> runs until nothing is left to do.</returns>
    /// <exception cref="LuaThreadException">The calling thread is inside one of the states: an exported method called it.</exception>
    public int Pump()
    {
        var taken = 0;
        for (var states = _scheduled.Count; states > 0 && _scheduled.TryDequeue(out var state); states--)
        {
            if (state.Gate.IsInside)
            {
                _scheduled.Enqueue(state);
                throw new LuaThreadException("Pump was called from inside the state, by an exported method or an action of InvokeAsync; a state cannot take turns within a turn.");
            }
            taken += state.Gate.TakeTurns(state.Gate.Waiting);
        }
        return taken;
    }

    internal override bool KeepsOrder => true;

    internal override void Schedule(LuaState state) => _scheduled.Enqueue(state);
}
