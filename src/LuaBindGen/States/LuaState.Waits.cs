using LuaBindGen.Async;
using LuaBindGen.Native;

namespace LuaBindGen;

public sealed partial class LuaState
{
    /// <summary>What the scripts of this state wait for at this moment, the oldest wait first.</summary>
    /// <remarks>
    /// A run whose method awaits another run of the state is there with its own wait, and the other run with its. A script that is running, or whose
    /// turn has yet to come, waits for nothing. Called from inside the state, or when nobody is inside; see <see cref="GetWaitsAsync"/>.
    /// </remarks>
    /// <returns>A copy.</returns>
    /// <exception cref="LuaThreadException">Another thread is inside the state.</exception>
    /// <exception cref="ObjectDisposedException">The state was disposed.</exception>
    public IReadOnlyList<LuaWait> GetWaits()
    {
        using var entry = Enter();
        var live = Runs.SelectMany(static run => run.Operations.Live).OrderBy(static operation => operation.Number).ToList();
        if (live.Count == 0)
            return [];
        var coroutines = FindWaitingCoroutines(entry.Stack);
        var now = TimeProvider.GetUtcNow();
        var timestamp = TimeProvider.GetTimestamp();
        var waits = new List<LuaWait>(live.Count);
        foreach (var operation in live)
            if (coroutines.Contains(operation.Stack.Handle) && operation.Stack.TryFindWait(operation.Awaiter, out var place))
                waits.Add(Describe(operation, place, now, TimeProvider.GetElapsedTime(operation.Begun, timestamp)));
        return waits;
    }

    /// <summary>The same from any thread: it takes its turn.</summary>
    /// <returns>A copy, made when the turn has come.</returns>
    /// <exception cref="ObjectDisposedException">The state was disposed before.</exception>
    public async Task<IReadOnlyList<LuaWait>> GetWaitsAsync()
    {
        IReadOnlyList<LuaWait> waits = [];
        await InvokeAsync(lua => waits = lua.GetWaits()).ConfigureAwait(false);
        return waits;
    }

    private static LuaWait Describe(Operation operation, string? place, DateTimeOffset now, TimeSpan elapsed) => new()
    {
        Method = operation.Function,
        Position = place,
        RunName = operation.Run!.Options.Name,
        Since = now - elapsed,
        Elapsed = elapsed,
        IsCompleted = operation.IsCompleted,
    };

    // A coroutine that Lua has freed may still have its operation, until the awaiter is finalized: only what is alive may be looked at.
    // Each that waits is the coroutine of a run, or is held by whoever resumed it (see coroutine.lua).
    private HashSet<nint> FindWaitingCoroutines(LuaStack stack)
    {
        var found = Runs.Select(static run => run.Stack.Handle).ToHashSet();
        stack.PushReference(Known.Holders);
        var holders = stack.Top;
        stack.PushNil();
        while (true)
        {
            stack.PushReference(Known.Next);
            stack.Insert(-2);
            stack.PushValue(holders);
            stack.Insert(-2);
            CallProtected(stack, 2, 1);
            if (stack.ThreadAt(-1) is not (not 0 and var coroutine))
                return found;
            _ = found.Add(coroutine);
        }
    }
}
