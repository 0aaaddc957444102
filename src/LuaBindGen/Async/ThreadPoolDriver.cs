namespace LuaBindGen.Async;

/// <summary>Takes turns on the thread pool.</summary>
internal sealed class ThreadPoolDriver : LuaDriver
{
    // A busy state gives its thread back after this many turns, so that it cannot hold a thread of a shared pool for ever.
    private const int TurnsAtATime = 256;

    internal override void Schedule(LuaState state) =>
        System.Threading.ThreadPool.UnsafeQueueUserWorkItem(
            static state => state.Gate.TakeTurns(TurnsAtATime), state, preferLocal: false);
}
