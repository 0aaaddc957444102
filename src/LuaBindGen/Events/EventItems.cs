using System.Threading.Channels;
using LuaBindGen.Streams;

namespace LuaBindGen.Events;

/// <summary>What an event brings from now on, as a stream. Nothing is lost between two steps.</summary>
internal sealed class EventItems<T>(string name) : IAsyncEnumerable<T>, IOwnedSource
{
    // A script may never read on. What so many raises bring is kept for it.
    internal const int MostKept = 10_000;

    // Who raises the event only queues the script: what goes on at once is of the platform and ours.
    private readonly Channel<T> _items = Channel.CreateBounded<T>(new BoundedChannelOptions(MostKept) { SingleReader = true, AllowSynchronousContinuations = true });
    private Action? _remove;

    /// <summary>Says how it is taken from the event.</summary>
    internal void Begin(Action remove) => _remove = remove;

    /// <summary>The event was raised. Any thread.</summary>
    internal void OnRaised(T arguments)
    {
        if (!_items.Writer.TryWrite(arguments))
            _ = _items.Writer.TryComplete(new InvalidOperationException($"'{name}' was raised {MostKept} times while its stream was not read: it has ended."));
    }

    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        _items.Reader.ReadAllAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);

    public void Dispose()
    {
        _ = _items.Writer.TryComplete();
        Interlocked.Exchange(ref _remove, null)?.Invoke();
    }
}
