using System.Runtime.CompilerServices;
using LuaBindGen.Async;
using LuaBindGen.Marshalling;

namespace LuaBindGen;

public sealed partial class LuaThread
{
    private static long _lastReader;

    /// <summary>Enumerates what it yields: each yield is an item, its first value. A wait is none, nor is what it returns.</summary>
    /// <param name="cancellationToken">Cancels the enumeration, and the coroutine with it.</param>
    /// <inheritdoc cref="ReadAllAsync{T}"/>
    public IAsyncEnumerable<LuaValue> ReadAllAsync(CancellationToken cancellationToken = default) => ReadAllAsync<LuaValue>(cancellationToken);

    /// <summary>Enumerates what it yields: each yield is an item. A wait is none, nor is what it returns.</summary>
    /// <typeparam name="T">What the first value of each yield becomes; <see cref="LuaResults"/> for all of them.</typeparam>
    /// <param name="cancellationToken">Cancels the enumeration, and the coroutine with it.</param>
    /// <returns>The items. Any thread; each takes its turn. The coroutine runs only while an item is asked for.</returns>
    /// <remarks>
    /// It can be enumerated once, and is dead afterwards: leaving early closes it, in turn, and an error of a <c>&lt;close&gt;</c> handler comes out there. The handle stays the caller's.
    /// Asking for an item throws what <see cref="ResumeAsync{T}"/> does.
    /// </remarks>
    /// <exception cref="LuaConversionException">Lua values never become a <typeparamref name="T"/>.</exception>
    public IAsyncEnumerable<T> ReadAllAsync<T>(CancellationToken cancellationToken = default) =>
        Enumerate(ResultReaders.Find<T>(State), [], cancellationToken);

    /// <summary>Enumerates what it yields.</summary>
    /// <param name="reader">Reads the values of a yield.</param>
    /// <param name="arguments">What it is first resumed with.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    internal async IAsyncEnumerable<T> Enumerate<T>(
        ResultReader<T> reader, LuaValue[] arguments, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        LuaValue number = Interlocked.Increment(ref _lastReader);
        var stepReader = ThreadResults.Step(reader);
        LuaValue[] passed = [number, .. arguments];
        var hasReturned = false;
        try
        {
            while (true)
            {
                var body = new ThreadBody(State.Known.ReadThread, this, passed);
                var step = await State.Start(body, stepReader, null, cancellationToken).ConfigureAwait(false);
                hasReturned = !step.IsItem;
                if (hasReturned)
                    yield break;
                passed = [number];
                yield return step.Item;
            }
        }
        finally
        {
            if (!hasReturned)
                await LeaveAsync(number).ConfigureAwait(false);
        }
    }

    // What another enumeration reads is left alone.
    private async Task LeaveAsync(LuaValue number)
    {
        try
        {
            await State.InvokeAsync(_ => CloseBy(State.Known.LeaveThread, [number])).ConfigureAwait(false);
        }
        catch (ObjectDisposedException)
        {
            // The state is gone, and the coroutine with it; or the handle is, and the coroutine is for the collector.
        }
    }
}
