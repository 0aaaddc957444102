namespace LuaBindGen.Async;

/// <summary>Takes turns in tasks of a scheduler.</summary>
internal sealed class TaskSchedulerDriver(TaskScheduler scheduler) : LuaDriver
{
    // Fewer than on the thread pool: other actors share the scheduler, and expect short tasks.
    private const int TurnsAtATime = 32;

    private static readonly Action<object?> TakeTurns = static state => ((LuaState)state!).Gate.TakeTurns(TurnsAtATime);

    internal override void Schedule(LuaState state)
    {
        using var flow = FlowBarrier.Raise();
        // The scheduler must stay the current one inside: what exported methods start there is to stay with their actor. The task cannot fail.
        _ = Task.Factory.StartNew(TakeTurns, state, CancellationToken.None, TaskCreationOptions.DenyChildAttach, scheduler);
    }
}
