namespace LuaBindGen.Events;

/// <summary>A script that waits for the next raise of an event.</summary>
/// <remarks>The handler is taken from the event before the task completes, on the thread that raises it or that ends the wait.</remarks>
internal sealed class EventWait<T>
{
    private readonly TaskCompletionSource<T> _next = new();
    private readonly CancellationToken _token;
    private CancellationTokenRegistration _registration;
    private Action? _remove;
    private int _ended;

    internal EventWait(CancellationToken token) => _token = token;

    internal Task<T> Task => _next.Task;

    /// <summary>Begins to listen for the end, when the handler was added.</summary>
    /// <param name="remove">Removes it.</param>
    internal void Begin(Action remove)
    {
        Volatile.Write(ref _remove, remove);
        _registration = _token.UnsafeRegister(static wait => ((EventWait<T>)wait!).OnCancelled(), this);

        // A raise that came before this has found nothing to remove.
        if (Volatile.Read(ref _ended) != 0)
            Leave();
    }

    /// <summary>The event was raised.</summary>
    internal void OnRaised(T arguments)
    {
        if (!TryEnd())
            return;
        Leave();
        _next.SetResult(arguments);
    }

    private void OnCancelled()
    {
        if (!TryEnd())
            return;
        Leave();
        _next.SetCanceled(_token);
    }

    private bool TryEnd() => Interlocked.Exchange(ref _ended, 1) == 0;

    // What the event throws here is not what the script has waited for.
    private void Leave()
    {
        _ = _registration.Unregister();
        try
        {
            Interlocked.Exchange(ref _remove, null)?.Invoke();
        }
        catch (Exception)
        {
        }
    }
}
