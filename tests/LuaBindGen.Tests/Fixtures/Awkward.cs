namespace LuaBindGen.Tests.Fixtures;

/// <summary>Tasks that do not end as their token wishes.</summary>
[LuaExport]
public static class Awkward
{
    /// <summary>Completes at the very moment of its cancellation, from another thread, before the one who cancels goes on.</summary>
    public static Task<long> CompleteWhenCancelledAsync(long value, CancellationToken token)
    {
        var source = new TaskCompletionSource<long>();
        _ = token.Register(() =>
        {
            var thread = new Thread(() => source.SetResult(value));
            thread.Start();
            thread.Join();
        });
        return source.Task;
    }

    /// <summary>Fails at the very moment of its cancellation, with an exception of its own; its callback throws as well.</summary>
    public static Task<long> FailWhenCancelledAsync(string message, CancellationToken token)
    {
        var source = new TaskCompletionSource<long>();
        _ = token.Register(() =>
        {
            source.SetException(new InvalidOperationException(message));
            throw new InvalidOperationException("and so does its callback");
        });
        return source.Task;
    }

    /// <summary>Looks at no token.</summary>
    public static ValueTask<long> IgnoreAsync(long value, LuaState state) => Host.DeskOf(state).Fetch(value, CancellationToken.None);

    /// <summary>Cancels a run again while it is being cancelled.</summary>
    internal static AsyncLocal<CancellationTokenSource?> Source { get; } = new();

    public static Task<long> CancelAgainAsync(CancellationToken token)
    {
        var (source, own) = (new TaskCompletionSource<long>(), Source.Value!);
        _ = token.Register(own.Cancel);
        return source.Task;
    }
}
