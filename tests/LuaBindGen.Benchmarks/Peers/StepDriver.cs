namespace LuaBindGen.Benchmarks.Peers;

/// <summary>Takes turns when told to, as the manual driver does, but keeps no order among completions: that costs the manual driver an object a wait, and other drivers nothing.</summary>
internal sealed class StepDriver : LuaDriver
{
    private LuaState? _scheduled;

    internal override void Schedule(LuaState state) => _scheduled = state;

    /// <summary>Takes the turns that are queued now.</summary>
    /// <returns>How many.</returns>
    internal int Pump() => Interlocked.Exchange(ref _scheduled, null) is { } state ? state.Gate.TakeTurns(state.Gate.Waiting) : 0;
}
