using System.ComponentModel;
using LuaBindGen.Async;
using LuaBindGen.Marshalling;
using LuaBindGen.Native;

namespace LuaBindGen.CompilerServices;

/// <summary>A function of Lua that C# holds as a delegate, for generated code: the target of the delegate.</summary>
/// <remarks>
/// Keeps the function as long as the delegate lives. A synchronous call runs at once on the thread that is inside the state. From elsewhere one that returns nothing takes its turn, as a run that nobody
/// waits for; one with a result enters where nobody is inside and else throws: to wait for a turn would block the thread, which may be the one that the state waits for. An asynchronous call is a
/// run of its own, from any thread.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class LuaCallback
{
    /// <summary>Pushes the arguments of a delegate that has none.</summary>
    protected static readonly LuaResultWriter<bool> NoArguments = static (ref _, _) => { };

    private readonly LuaFunction _function;
    private readonly string _name;

    /// <summary>Makes one.</summary>
    /// <param name="function">The function. The handle is its own from now on.</param>
    /// <param name="name">The type of the delegate, for messages.</param>
    protected LuaCallback(LuaFunction function, string name)
    {
        _function = function;
        _name = name;
    }

    /// <summary>The function.</summary>
    internal LuaFunction Function => _function;

    /// <summary>Calls the function, which returns nothing: at once from inside the state; else it takes its turn, and nobody waits for it.</summary>
    /// <typeparam name="T">The arguments.</typeparam>
    /// <param name="arguments">The arguments.</param>
    /// <param name="writer">Pushes them.</param>
    /// <exception cref="LuaException">The function raised, where it was called at once; else <see cref="LuaStateOptions.UnhandledException"/> is told.</exception>
    /// <exception cref="ObjectDisposedException">The state was disposed.</exception>
    protected void Post<T>(T arguments, LuaResultWriter<T> writer)
    {
        if (_function.State.Gate.IsInside)
            _ = Execute(arguments, writer, static (ref _, _) => true);
        else
            PostAlways(arguments, writer);
    }

    /// <summary>Calls the function in turn, wherever it is called from; nobody waits for it.</summary>
    /// <exception cref="ObjectDisposedException">The state was disposed.</exception>
    /// <inheritdoc cref="Post{T}"/>
    protected void PostAlways<T>(T arguments, LuaResultWriter<T> writer)
    {
        var state = _function.State;
        ObjectDisposedException.ThrowIf(state.IsDisposing, state);
        _ = state.StartUnattended(new CallbackBody<T>(Bind(arguments, writer), isAttended: false));
    }

    /// <summary>Calls the function at once.</summary>
    /// <typeparam name="T">The arguments.</typeparam>
    /// <typeparam name="TResult">What it returns.</typeparam>
    /// <param name="arguments">The arguments.</param>
    /// <param name="writer">Pushes them.</param>
    /// <param name="reader">Reads what it returns.</param>
    /// <returns>What it returns.</returns>
    /// <exception cref="LuaThreadException">Another thread is inside the state.</exception>
    /// <exception cref="LuaException">The function raised.</exception>
    /// <exception cref="LuaConversionException">It returned something else.</exception>
    /// <exception cref="ObjectDisposedException">The state was disposed.</exception>
    protected TResult Call<T, TResult>(T arguments, LuaResultWriter<T> writer, LuaResultReader<TResult> reader) => Execute(arguments, writer, reader);

    /// <summary>Calls the function in turn, as a run of its own in which it may wait, whatever it returns.</summary>
    /// <typeparam name="T">The arguments.</typeparam>
    /// <param name="arguments">The arguments.</param>
    /// <param name="writer">Pushes them.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>Completes when the function has returned. Fails with a <see cref="LuaException"/> where it raised, and with an <see cref="ObjectDisposedException"/> where the state was disposed.</returns>
    protected Task CallAsync<T>(T arguments, LuaResultWriter<T> writer, CancellationToken cancellationToken) =>
        _function.State.Start(new CallbackBody<T>(Bind(arguments, writer), isAttended: true), ResultReaders.Ignore, null, cancellationToken);

    /// <summary>Calls the function in turn, as a run of its own in which it may wait.</summary>
    /// <typeparam name="T">The arguments.</typeparam>
    /// <typeparam name="TResult">What it returns.</typeparam>
    /// <param name="arguments">The arguments.</param>
    /// <param name="writer">Pushes them.</param>
    /// <param name="reader">Reads what it returns.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>What it returns. Fails as the other does, and with a <see cref="LuaConversionException"/> where that is something else.</returns>
    protected Task<TResult> CallAsync<T, TResult>(T arguments, LuaResultWriter<T> writer, LuaResultReader<TResult> reader, CancellationToken cancellationToken)
    {
        var name = _name;
        return _function.State.Start(
            new CallbackBody<T>(Bind(arguments, writer), isAttended: true),
            (state, stack, count) =>
            {
                var call = new LuaCall(state, stack, name, level: 0);
                return reader(ref call, stack.Top - count + 1);
            },
            null,
            cancellationToken);
    }

    private CallbackCall<T> Bind<T>(T arguments, LuaResultWriter<T> writer) => new(_function, _name, arguments, writer);

    private TResult Execute<T, TResult>(T arguments, LuaResultWriter<T> writer, LuaResultReader<TResult> reader)
    {
        var state = _function.State;
        using var entry = Enter(state);
        var stack = entry.Stack;
        var top = stack.Top;
        var count = Bind(arguments, writer).Push(state, stack);
        state.CallProtected(stack, count, LuaProtected.AllResults);
        var call = new LuaCall(state, stack, _name, level: 0);
        return reader(ref call, top + 1);
    }

    private States.Entry Enter(LuaState state)
    {
        try
        {
            return state.Enter();
        }
        catch (LuaThreadException)
        {
            throw LuaThreadException.InCallback(_name);
        }
    }
}
