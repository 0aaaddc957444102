namespace LuaBindGen.Soak;

/// <summary>What the scripts call: it answers at once, soon, or late, and fails as it is asked to.</summary>
[LuaExport("service")]
public static class Service
{
    private static int _live;

    /// <summary>How many calls have not ended.</summary>
    internal static int Live => Volatile.Read(ref _live);

    /// <summary>The value, now or soon, from whatever thread.</summary>
    public static ValueTask<long> AnswerAsync(long value) => Random.Shared.Next(4) switch
    {
        0 => new ValueTask<long>(value),
        1 => new ValueTask<long>(Task.Run(() => value)),
        2 => new ValueTask<long>(Count(DelayAsync(value))),
        _ => new ValueTask<long>(Count(YieldAsync(value))),
    };

    /// <summary>Fails after a wait, with the token or without.</summary>
    public static Task<long> FailAsync(string message) => Count(FailLateAsync(message));

    /// <summary>Waits until it is cancelled.</summary>
    public static Task<long> WaitAsync(CancellationToken cancellationToken) => Count(WaitForEverAsync(cancellationToken));

    /// <summary>Takes no notice of its cancellation, and fails long after it.</summary>
    public static Task<long> IgnoreAsync() => Count(FailAfterAsync(TimeSpan.FromMilliseconds(500)));

    private static async Task<long> Count(Task<long> task)
    {
        Interlocked.Increment(ref _live);
        try
        {
            return await task.ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _live);
        }
    }

    private static async Task<long> DelayAsync(long value)
    {
        await Task.Delay(1).ConfigureAwait(false);
        return value;
    }

    private static async Task<long> YieldAsync(long value)
    {
        await Task.Yield();
        return value;
    }

    private static async Task<long> FailLateAsync(string message)
    {
        await Task.Yield();
        throw new InvalidOperationException(message);
    }

    private static async Task<long> WaitForEverAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(false);
        return 0;
    }

    private static async Task<long> FailAfterAsync(TimeSpan time)
    {
        await Task.Delay(time).ConfigureAwait(false);
        throw new InvalidOperationException("nobody is left to hear this");
    }
}
