namespace LuaBindGen.Async;

/// <summary>Takes turns where a context runs what is posted to it.</summary>
internal sealed class SynchronizationContextDriver(SynchronizationContext context) : LuaDriver
{
    // Fewer than on the thread pool: a window is to be drawn in between.
    private const int TurnsAtATime = 32;

    private static readonly SendOrPostCallback TakeTurns = static state => ((LuaState)state!).Gate.TakeTurns(TurnsAtATime);

    internal override void Schedule(LuaState state)
    {
        using var flow = FlowBarrier.Raise();
        context.Post(TakeTurns, state);
    }
}
