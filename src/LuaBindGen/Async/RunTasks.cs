using System.Collections.Concurrent;

namespace LuaBindGen.Async;

/// <summary>The tasks that a run has started and not awaited. Each ends with the run: its token fires.</summary>
internal sealed class RunTasks
{
    private readonly ConcurrentDictionary<CancellationTokenSource, Task> _pending = new();

    /// <summary>How many are not done.</summary>
    internal int Count => _pending.Count;

    /// <summary>Takes one that is pending.</summary>
    internal void Add(CancellationTokenSource source, Task task)
    {
        _pending[source] = task;
        _ = task.ContinueWith(
            static (done, state) =>
            {
                var (tasks, source) = ((RunTasks, CancellationTokenSource))state!;
                _ = tasks._pending.TryRemove(source, out _);
            },
            (this, source),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    /// <summary>The run is to end. What callbacks of the host throw is nobody's business here.</summary>
    internal void End()
    {
        foreach (var (source, _) in _pending)
        {
            try
            {
                source.Cancel();
            }
            catch (AggregateException)
            {
            }
        }
    }
}
