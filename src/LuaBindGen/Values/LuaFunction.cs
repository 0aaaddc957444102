using System.Runtime.CompilerServices;
using LuaBindGen.Async;
using LuaBindGen.Marshalling;
using LuaBindGen.Native;

namespace LuaBindGen;

/// <summary>A handle of a Lua function.</summary>
/// <remarks><inheritdoc cref="LuaReference" path="/remarks"/></remarks>
public sealed class LuaFunction : LuaReference
{
    internal LuaFunction(LuaState state, int reference)
        : base(state, reference)
    {
    }

    /// <summary>Calls it as a run of its own, in which it may wait. Any thread; it takes its turn.</summary>
    /// <typeparam name="T">What the first result becomes; <see cref="LuaResults"/> for all of them.</typeparam>
    /// <param name="arguments">The arguments. They are copied; handles among them stay the caller's.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>The result.</returns>
    /// <exception cref="LuaException">The function raised.</exception>
    /// <exception cref="LuaConversionException">The result is something else; at once where Lua values never become a <typeparamref name="T"/>.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Task<T> CallAsync<T>(ReadOnlySpan<LuaValue> arguments = default, CancellationToken cancellationToken = default) =>
        State.Start<T>(new CallBody(this, arguments.ToArray()), null, cancellationToken);

    /// <summary>Calls it as a run of its own, in which it may wait. Any thread; it takes its turn.</summary>
    /// <typeparam name="T">What the first result becomes; <see cref="LuaResults"/> for all of them.</typeparam>
    /// <param name="options">Name and limits of the run.</param>
    /// <param name="arguments">The arguments. They are copied; handles among them stay the caller's.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <exception cref="TimeoutException">Its time was over.</exception>
    /// <inheritdoc cref="CallAsync{T}(ReadOnlySpan{LuaValue}, CancellationToken)"/>
    public Task<T> CallAsync<T>(LuaRunOptions options, ReadOnlySpan<LuaValue> arguments = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return State.Start<T>(new CallBody(this, arguments.ToArray()), options, cancellationToken);
    }

    /// <summary>Calls it as a run of its own, whatever it returns.</summary>
    /// <inheritdoc cref="CallAsync{T}(ReadOnlySpan{LuaValue}, CancellationToken)"/>
    public Task CallAsync(ReadOnlySpan<LuaValue> arguments = default, CancellationToken cancellationToken = default) =>
        State.Start(new CallBody(this, arguments.ToArray()), ResultReaders.Ignore, null, cancellationToken);

    /// <summary>Calls it as a run of its own, whatever it returns.</summary>
    /// <inheritdoc cref="CallAsync{T}(LuaRunOptions, ReadOnlySpan{LuaValue}, CancellationToken)"/>
    public Task CallAsync(LuaRunOptions options, ReadOnlySpan<LuaValue> arguments = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return State.Start(new CallBody(this, arguments.ToArray()), ResultReaders.Ignore, options, cancellationToken);
    }

    /// <summary>Calls it at once, on the coroutine that is running. It cannot wait: an async function that it calls raises.</summary>
    /// <typeparam name="T">What the first result becomes; <see cref="LuaResults"/> for all of them.</typeparam>
    /// <param name="arguments">The arguments.</param>
    /// <returns>The result.</returns>
    /// <exception cref="LuaThreadException">Another thread is inside the state.</exception>
    /// <exception cref="LuaException">The function raised.</exception>
    /// <exception cref="LuaConversionException">The result is something else.</exception>
    public T Call<T>(params ReadOnlySpan<LuaValue> arguments) => Execute(ResultReaders.Find<T>(State), arguments);

    /// <summary>Calls it at once, whatever it returns.</summary>
    /// <inheritdoc cref="Call{T}"/>
    public void Call(params ReadOnlySpan<LuaValue> arguments) => _ = Execute(ResultReaders.Ignore, arguments);

    /// <summary>Runs it as a coroutine, and enumerates what that yields: each yield is an item. A wait is none, nor is what it returns.</summary>
    /// <typeparam name="T">What the first value of each yield becomes; <see cref="LuaResults"/> for all of them.</typeparam>
    /// <param name="arguments">The arguments. They are copied; handles among them stay the caller's.</param>
    /// <param name="cancellationToken">Cancels the enumeration, and the coroutine with it.</param>
    /// <returns>The items. Any thread; each takes its turn. Each enumeration is a coroutine of its own, which runs only while an item is asked for.</returns>
    /// <remarks>Leaving early closes the coroutine, in turn. Asking for an item throws what <see cref="CallAsync{T}(ReadOnlySpan{LuaValue}, CancellationToken)"/> does.</remarks>
    /// <exception cref="LuaConversionException">Lua values never become a <typeparamref name="T"/>.</exception>
    public IAsyncEnumerable<T> EnumerateAsync<T>(ReadOnlySpan<LuaValue> arguments = default, CancellationToken cancellationToken = default) =>
        Enumerate(ResultReaders.Find<T>(State), arguments.ToArray(), cancellationToken);

    /// <summary>Runs it as a coroutine, and enumerates what that yields: each yield is an item, its first value. A wait is none, nor is what it returns.</summary>
    /// <inheritdoc cref="EnumerateAsync{T}"/>
    public IAsyncEnumerable<LuaValue> EnumerateAsync(ReadOnlySpan<LuaValue> arguments = default, CancellationToken cancellationToken = default) =>
        EnumerateAsync<LuaValue>(arguments, cancellationToken);

    /// <summary>Enumerates what it yields.</summary>
    /// <param name="reader">Reads the values of a yield.</param>
    /// <param name="arguments">What it is first resumed with.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    internal async IAsyncEnumerable<T> Enumerate<T>(
        ResultReader<T> reader, LuaValue[] arguments, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        LuaThread? thread = null;
        await State.InvokeAsync(state => thread = state.CreateThread(this)).ConfigureAwait(false);
        using (thread)
        {
            await foreach (var item in thread!.Enumerate(reader, arguments, cancellationToken).ConfigureAwait(false))
                yield return item;
        }
    }

    private T Execute<T>(ResultReader<T> reader, ReadOnlySpan<LuaValue> arguments)
    {
        using var entry = State.Enter();
        var stack = entry.Stack;
        if (!stack.HasRoomFor(arguments.Length + LuaStack.Spare))
            throw new LuaException($"{arguments.Length} arguments are more than a Lua stack can hold.");
        var top = stack.Top;
        Push(State, stack);
        foreach (var argument in arguments)
            argument.Push(State, stack);
        State.CallProtected(stack, arguments.Length, LuaProtected.AllResults);
        return reader(State, stack, stack.Top - top);
    }
}
