using System.Collections.Concurrent;

namespace Jobs;

/// <summary>What the scripts wait for at this moment.</summary>
public sealed class WaitList
{
    private readonly ConcurrentDictionary<object, Wait> _waits = [];

    /// <summary>The job that the current code works for. Async locals of who starts a script are seen by the methods that it calls.</summary>
    internal static AsyncLocal<string?> Job { get; } = new();

    /// <summary>All waits, the oldest first.</summary>
    public IEnumerable<Wait> All => _waits.Values.OrderBy(static wait => wait.Since);

    /// <summary>Awaits something, and shows it in the list meanwhile.</summary>
    internal async Task<T> ShowAsync<T>(string what, Task<T> task)
    {
        var key = new object();
        _waits[key] = new Wait(Job.Value, what, DateTimeOffset.UtcNow);
        try
        {
            return await task;
        }
        finally
        {
            _ = _waits.TryRemove(key, out _);
        }
    }
}

/// <summary>One wait.</summary>
/// <param name="Job">The job that waits.</param>
/// <param name="What">What it waits for.</param>
/// <param name="Since">Since when.</param>
public sealed record Wait(string? Job, string What, DateTimeOffset Since);
