using LuaBindGen.CompilerServices;
using LuaBindGen.Native;

namespace LuaBindGen.Streams;

/// <inheritdoc/>
/// <typeparam name="T">The elements.</typeparam>
/// <param name="source">The sequence.</param>
/// <param name="count">How many values an element becomes.</param>
/// <param name="writer">Pushes an element.</param>
internal sealed class LuaStream<T>(IAsyncEnumerable<T> source, int count, LuaResultWriter<T> writer) : LuaStream
{
    // Fires when a step ends early: with its coroutine, or its run. Its operations hand it the news, so no other source is made for them.
    private readonly CancellationTokenSource _cancellation = new();
    private IAsyncEnumerator<T>? _enumerator;
    private Task<bool>? _pending;
    private LuaResultWriter<bool>? _late;
    private LuaResultWriter<bool>? _lateIndexed;
    private long _index;
    private bool _isWaiting;
    private bool _isClosed;
    private bool _isAtEnd;

    internal IAsyncEnumerable<T> Source => source;

    internal override bool HasEnded => _isClosed || (_enumerator is null && source is not IOwnedSource);

    internal override int Step(ref LuaCall call, bool isIndexed)
    {
        var results = isIndexed ? count + 1 : count;
        if (!CanStep())
        {
            PushEnd(ref call, results);
            return results;
        }

        _enumerator ??= source.GetAsyncEnumerator(_cancellation.Token);
        var next = MoveNext();
        if (next.IsCompletedSuccessfully)
        {
            PushNext(ref call, next.Result, isIndexed);
            return results;
        }

        // A task, since two wait for it: the script, and whoever closes the stream meanwhile.
        _pending = next.AsTask();
        _isWaiting = true;
        var late = isIndexed
            ? _lateIndexed ??= (ref late, found) => PushLate(ref late, found, isIndexed: true)
            : _late ??= (ref late, found) => PushLate(ref late, found, isIndexed: false);
        return call.AwaitWith(_cancellation, _pending, results, late);
    }

    internal override async ValueTask CloseAsync()
    {
        if (_isClosed)
            return;
        _isClosed = true;
        if (_pending is { IsCompleted: false } pending)
        {
            await _cancellation.CancelAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            await ((Task)pending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }

        try
        {
            if (_enumerator is { } enumerator)
                await enumerator.DisposeAsync().ConfigureAwait(true);
        }
        finally
        {
            (source as IOwnedSource)?.Dispose();
        }
    }

    // Two steps at once would read one element twice, and break the enumerator.
    private bool CanStep()
    {
        if (_isClosed || _isAtEnd || _cancellation.IsCancellationRequested)
            return false;
        if (!_isWaiting)
            return true;
        if (_pending is { IsCompleted: true, IsCompletedSuccessfully: false })
            return false;
        throw new LuaCallException("another coroutine is waiting for the next element of this stream already");
    }

    // One that throws at once has ended, like one whose task fails.
    private ValueTask<bool> MoveNext()
    {
        try
        {
            return _enumerator!.MoveNextAsync();
        }
        catch (Exception)
        {
            _isAtEnd = true;
            throw;
        }
    }

    private void PushLate(ref LuaCall call, bool found, bool isIndexed)
    {
        _isWaiting = false;
        _pending = null;
        PushNext(ref call, found, isIndexed);
    }

    private void PushNext(ref LuaCall call, bool found, bool isIndexed)
    {
        if (!found)
        {
            _isAtEnd = true;
            PushEnd(ref call, isIndexed ? count + 1 : count);
            return;
        }

        if (isIndexed)
            call.Push(_index);
        _index++;
        var first = call.Stack.Top + 1;
        writer(ref call, _enumerator!.Current);
        if (!isIndexed && call.Stack.TypeAt(first) == LuaType.Nil)
            throw new LuaCallException("an element of the stream is null, which would end the loop. Write 'for index, value in pairs(stream) do'");
    }

    private static void PushEnd(ref LuaCall call, int results)
    {
        for (var i = 0; i < results; i++)
            call.Stack.PushNil();
    }
}
