using LuaBindGen.Async;
using LuaBindGen.CompilerServices;

namespace LuaBindGen.Events;

/// <summary>A function of Lua that an event calls, until it is disconnected or its state ends.</summary>
internal abstract class EventConnection : IDisposable
{
    private Action? _remove;
    private int _ended;

    /// <summary>Whether raises still call the function.</summary>
    internal bool IsConnected => Volatile.Read(ref _ended) == 0;

    /// <summary>Whether it was made by the set-up of a pooled state, and stays when that is given back.</summary>
    internal bool IsOfSetUp { get; set; }

    /// <summary>Says how it is taken from the event.</summary>
    internal void Begin(Action remove) => _remove = remove;

    /// <summary>Ends it: what was raised before and has not had its turn is not delivered. What the event throws is thrown here. Any thread; the second time it does nothing.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _ended, 1) == 0)
            Interlocked.Exchange(ref _remove, null)?.Invoke();
    }
}

/// <inheritdoc/>
/// <typeparam name="T">What the function is given.</typeparam>
internal sealed class EventConnection<T>(LuaState state, string name, LuaFunction function, LuaResultWriter<T> writer) : EventConnection
{
    // A script may wait in its handler for ever, and what is raised meanwhile is kept. A thousand calls under way are no work that gets done.
    internal const int MostUnderWay = 1000;

    private int _underWay;
    private bool _isFull;

    /// <summary>The event was raised, on whatever thread: the function takes its turn. Never throws.</summary>
    internal void Raise(T arguments)
    {
        if (!IsConnected || state.IsDisposing)
            return;
        if (Interlocked.Increment(ref _underWay) > MostUnderWay)
        {
            _ = Interlocked.Decrement(ref _underWay);
            ReportFull();
            return;
        }

        var run = state.StartUnattended(new HandlerBody<T>(this, new CallbackCall<T>(function, name, arguments, writer)));
        _ = run.ContinueWith(
            static (_, connection) => ((EventConnection<T>)connection!).EndOne(),
            this,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private void EndOne()
    {
        _ = Interlocked.Decrement(ref _underWay);
        Volatile.Write(ref _isFull, false);
    }

    private void ReportFull()
    {
        if (!Interlocked.Exchange(ref _isFull, true))
            state.Attend(Task.FromException(new InvalidOperationException($"'{name}' was raised while {MostUnderWay} calls of one handler had not ended: the handler is not called for it.")));
    }
}
