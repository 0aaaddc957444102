using LuaBindGen.Async;
using LuaBindGen.Marshalling;
using LuaBindGen.Native;

namespace LuaBindGen;

/// <summary>A handle of a Lua coroutine.</summary>
/// <remarks>
/// <para>Between two resumptions a coroutine stays as it is, suspended, for as long as something refers to it. Disposing the handle lets go of it and does not close it:
/// what nobody refers to any more is collected, and its <c>&lt;close&gt;</c> handlers do not run then. <see cref="Close"/> runs them.</para>
/// <inheritdoc cref="LuaReference" path="/remarks"/>
/// </remarks>
public sealed partial class LuaThread : LuaReference
{
    internal LuaThread(LuaState state, int reference)
        : base(state, reference)
    {
    }

    /// <summary>Where it stands now.</summary>
    /// <exception cref="LuaThreadException">Another thread is inside the state.</exception>
    /// <exception cref="ObjectDisposedException">The handle or the state was disposed.</exception>
    public LuaThreadStatus Status
    {
        get
        {
            using var entry = State.Enter();
            var stack = entry.Stack;
            ThreadBody.PushAll(State, stack, State.Known.ThreadStatus, this, []);
            State.CallProtected(stack, 1, 1);
            _ = stack.TryInteger(-1, out var status);
            return (LuaThreadStatus)status;
        }
    }

    /// <summary>Starts it or goes on with it, as a run of its own in which it may wait, up to its next yield or its end. Any thread; it takes its turn.</summary>
    /// <typeparam name="T">What the first value that it yields or returns becomes; <see cref="LuaResults"/> for all of them.</typeparam>
    /// <param name="arguments">The arguments of its function at the start, what its yield returns afterwards. They are copied; handles among them stay the caller's.</param>
    /// <param name="cancellationToken">Cancels the run, and where it has begun the coroutine with it.</param>
    /// <returns>The value. The task goes on for as long as the coroutine waits.</returns>
    /// <remarks>What the coroutine has begun and not awaited, by <see cref="LuaState.PollResume"/>, ends with the resumption.</remarks>
    /// <exception cref="InvalidOperationException">It is not suspended: it is dead, waits for somebody else, or is the very one that calls.</exception>
    /// <exception cref="LuaException">It raised, with its own traceback, and is closed; or it was closed while it waited.</exception>
    /// <exception cref="LuaConversionException">The value is something else; at once where Lua values never become a <typeparamref name="T"/>.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The handle or the state was disposed before.</exception>
    public Task<T> ResumeAsync<T>(ReadOnlySpan<LuaValue> arguments = default, CancellationToken cancellationToken = default)
    {
        try
        {
            return Start(arguments, ResultReaders.Find<T>(State), cancellationToken);
        }
        catch (LuaConversionException exception)
        {
            return Task.FromException<T>(exception);
        }
    }

    /// <summary>Starts it or goes on with it, as a run of its own, whatever it yields or returns.</summary>
    /// <inheritdoc cref="ResumeAsync{T}"/>
    public Task ResumeAsync(ReadOnlySpan<LuaValue> arguments = default, CancellationToken cancellationToken = default) =>
        Start(arguments, ResultReaders.Ignore, cancellationToken);

    /// <summary>Starts it or goes on with it at once, on the coroutine that is running, up to its next yield or its end. It cannot wait: an async function that it calls raises.</summary>
    /// <typeparam name="T">What the first value that it yields or returns becomes; <see cref="LuaResults"/> for all of them.</typeparam>
    /// <param name="arguments">The arguments of its function at the start, what its yield returns afterwards.</param>
    /// <returns>The value.</returns>
    /// <exception cref="LuaThreadException">Another thread is inside the state.</exception>
    /// <exception cref="InvalidOperationException">It is not suspended.</exception>
    /// <exception cref="LuaException">It raised, and is closed.</exception>
    /// <exception cref="LuaConversionException">The value is something else.</exception>
    public T Resume<T>(params ReadOnlySpan<LuaValue> arguments) => Execute(ResultReaders.Find<T>(State), arguments);

    /// <summary>Starts it or goes on with it at once, whatever it yields or returns.</summary>
    /// <inheritdoc cref="Resume{T}"/>
    public void Resume(params ReadOnlySpan<LuaValue> arguments) => _ = Execute(ResultReaders.Ignore, arguments);

    /// <summary>Closes it: it is dead from now on. Does nothing to a dead one.</summary>
    /// <remarks>
    /// What it waits for ends: the token fires before this returns. Its <c>&lt;close&gt;</c> handlers run, where they cannot wait. Whoever waits for it, a
    /// <see cref="ResumeAsync{T}"/> or a script that resumed it, goes on with Lua's own error, <c>cannot resume dead coroutine</c>.
    /// </remarks>
    /// <exception cref="LuaThreadException">Another thread is inside the state.</exception>
    /// <exception cref="InvalidOperationException">It runs, or has resumed one that runs, or it is the coroutine of a run.</exception>
    /// <exception cref="LuaException">A handler raised. It is dead all the same.</exception>
    /// <exception cref="ObjectDisposedException">The handle or the state was disposed.</exception>
    public void Close() => CloseBy(State.Known.CloseThread, []);

    private void CloseBy(int function, ReadOnlySpan<LuaValue> arguments)
    {
        using var entry = State.Enter();
        var stack = entry.Stack;
        ThreadBody.PushAll(State, stack, function, this, arguments);
        State.CallProtected(stack, arguments.Length + 1, 2);
        ThreadResults.ThrowIfNotDone(State, stack, 2, "closed");
    }

    private Task<T> Start<T>(ReadOnlySpan<LuaValue> arguments, ResultReader<T> reader, CancellationToken cancellationToken) =>
        State.Start(new ThreadBody(State.Known.ResumeThread, this, arguments.ToArray()), ThreadResults.Values(reader), null, cancellationToken);

    private T Execute<T>(ResultReader<T> reader, ReadOnlySpan<LuaValue> arguments)
    {
        using var entry = State.Enter();
        var stack = entry.Stack;
        var top = stack.Top;
        ThreadBody.PushAll(State, stack, State.Known.ResumeThread, this, arguments);
        State.CallProtected(stack, arguments.Length + 1, LuaProtected.AllResults);
        return ThreadResults.Values(reader)(State, stack, stack.Top - top);
    }
}
