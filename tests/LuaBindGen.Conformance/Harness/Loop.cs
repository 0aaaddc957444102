using System.Collections.Concurrent;

namespace LuaBindGen.Conformance.Harness;

/// <summary>A context as a user interface has one: what is posted runs in order, on one thread; or when the case says so.</summary>
internal sealed class Loop : SynchronizationContext, IDisposable
{
    private readonly BlockingCollection<(SendOrPostCallback Callback, object? Argument)> _posted = [];
    private readonly Thread? _thread;

    private Loop(bool hasThread)
    {
        if (!hasThread)
            return;
        _thread = new Thread(Run) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>One with a thread of its own.</summary>
    internal static Loop Start() => new(hasThread: true);

    /// <summary>One that runs where the case calls <see cref="Step"/>.</summary>
    internal static Loop Manual() => new(hasThread: false);

    /// <summary>The loop's thread.</summary>
    internal long ThreadId => _thread!.ManagedThreadId;

    /// <summary>What it throws, as that of a closed window.</summary>
    internal Exception? Refusal { get; set; }

    /// <summary>Whether something was posted under the async locals of whoever posted it.</summary>
    internal bool HasSeenFlow { get; private set; }

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (Refusal is { } refusal)
            throw refusal;
        HasSeenFlow |= !ExecutionContext.IsFlowSuppressed();
        _posted.Add((d, state));
    }

    /// <summary>Runs what was posted first; false where nothing is left.</summary>
    internal bool Step()
    {
        if (!_posted.TryTake(out var posted))
            return false;
        posted.Callback(posted.Argument);
        return true;
    }

    public void Dispose()
    {
        _posted.CompleteAdding();
        _thread?.Join();
        _posted.Dispose();
    }

    private void Run()
    {
        SetSynchronizationContext(this);
        foreach (var (callback, argument) in _posted.GetConsumingEnumerable())
            callback(argument);
    }
}

/// <summary>A scheduler as an actor framework has one: its tasks run on a loop.</summary>
internal sealed class LoopScheduler(Loop loop) : TaskScheduler
{
    protected override void QueueTask(Task task) => loop.Post(_ => TryExecuteTask(task), null);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => [];
}
