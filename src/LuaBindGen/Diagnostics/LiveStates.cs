using System.Collections.Concurrent;

namespace LuaBindGen.Diagnostics;

/// <summary>The states of the process that are open, for whoever counts what is in them. Any thread.</summary>
/// <remarks>Weakly: a state that was forgotten is collected all the same.</remarks>
internal static class LiveStates
{
    private static readonly ConcurrentDictionary<WeakReference<LuaState>, byte> States = new();

    /// <summary>A state is open from now on.</summary>
    /// <returns>What to give back at its end.</returns>
    internal static WeakReference<LuaState> Add(LuaState state)
    {
        var reference = new WeakReference<LuaState>(state);
        States[reference] = 0;
        return reference;
    }

    /// <summary>It is closed; null where it was never quite made.</summary>
    internal static void Remove(WeakReference<LuaState>? reference)
    {
        if (reference is not null)
            _ = States.TryRemove(reference, out _);
    }

    /// <summary>Adds up a number of each. The numbers may be those of a moment ago, where another thread works inside.</summary>
    internal static long Sum(Func<LuaState, long> count)
    {
        var sum = 0L;
        foreach (var (reference, _) in States)
        {
            if (reference.TryGetTarget(out var state))
                sum += count(state);
            else
                Remove(reference);
        }
        return sum;
    }
}
