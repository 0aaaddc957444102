using System.ComponentModel;
using System.Runtime.CompilerServices;
using LuaBindGen.CompilerServices.Codecs;
using LuaBindGen.Native;

namespace LuaBindGen.CompilerServices;

/// <summary>One call from a script, for generated code: reads the arguments, pushes the results, waits or fails.</summary>
/// <remarks>Lives on the stack of the generated function, which Lua called; whatever the function does last, it returns.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct LuaCall
{
    private readonly LuaStack _stack;
    private readonly string _function;
    private readonly int _level;
    private LuaState? _state;
    private CancellationTokenSource? _cancellation;

    // What the script cancels the call by, beside all else that may.
    private CancellationToken _outer;

    // What codecs have come to.
    private int _levels;
    private int _values;
    private ReadFailure? _failure;

    /// <summary>Begins.</summary>
    /// <param name="state">The <c>lua_State*</c> that Lua passed.</param>
    /// <param name="function">The function as scripts call it, <c>Account.open</c>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LuaCall(nint state, string function)
    {
        _stack = new LuaStack(state);
        _function = function;
        _level = 1;
    }

    internal LuaCall(LuaState state, LuaStack stack, string function, int level)
    {
        _state = state;
        _stack = stack;
        _function = function;
        _level = level;
    }

    /// <summary>The state that is calling.</summary>
    public LuaState State
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _state ??= StateAnchor.Find(_stack.Handle);
    }

    /// <summary>The token of the run that is calling, for synchronous methods; none in a synchronous call of the host's.</summary>
    public CancellationToken RunToken => State.CurrentRun?.Token ?? CancellationToken.None;

    /// <summary>A token that fires when the operation that the method begins ends early, for asynchronous methods.</summary>
    public CancellationToken OperationToken => (_cancellation ??= new CancellationTokenSource()).Token;

    /// <summary>The same, and where the script has passed a <see cref="CancellationTokenSource"/> or a <see cref="CancellationToken"/> in a slot, it fires with that too.</summary>
    /// <param name="index">The slot behind the arguments. Whatever else is there is no argument, and ignored.</param>
    /// <returns>The token.</returns>
    public CancellationToken OperationTokenAt(int index)
    {
        if (_stack.TypeAt(index) == LuaType.Userdata)
        {
            _outer = State.Objects.Find(_stack, index) switch
            {
                CancellationTokenSource source => source.Token,
                CancellationToken token => token,
                _ => default,
            };

            // It is linked where the call really waits: the method has run till then on this very thread.
            if (_outer.IsCancellationRequested)
                (_cancellation = new CancellationTokenSource()).Cancel();
        }

        return OperationToken;
    }

    /// <summary>Whether the calling script, and everything that resumed it, can be suspended. [-0, +0]</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool CanWait()
    {
        var state = State;
        return _stack.IsYieldable()
            && state.CurrentRun is { IsFull: false } run
            && (run.Stack.Handle == _stack.Handle || state.CanSuspend(_stack));
    }

    /// <summary>Waits for a task without a result.</summary>
    /// <param name="task">The task.</param>
    /// <returns>What the function returns.</returns>
    public int Await(Task task) => Await(new ValueTask(task ?? throw NoTask()));

    /// <inheritdoc cref="Await(Task)"/>
    public int Await(ValueTask task)
    {
        if (!task.IsCompleted)
            return Suspend(VoidTask.Wrap(task, State.Options.Driver.KeepsOrder), 0, VoidTask.PushNothing);
        task.GetAwaiter().GetResult();
        return 0;
    }

    /// <summary>Waits for a task with a result.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="task">The task.</param>
    /// <param name="results">How many values the writer pushes.</param>
    /// <param name="writer">Pushes the result.</param>
    /// <returns>What the function returns.</returns>
    public int Await<T>(Task<T> task, int results, LuaResultWriter<T> writer) =>
        Await(new ValueTask<T>(task ?? throw NoTask()), results, writer);

    /// <inheritdoc cref="Await{T}(Task{T}, int, LuaResultWriter{T})"/>
    public int Await<T>(ValueTask<T> task, int results, LuaResultWriter<T> writer)
    {
        // One look: it may complete at any moment, and who looks again may find what nobody expects. One that has failed raises at once, as a
        // synchronous method would.
        if (!task.IsCompleted)
            return Suspend(task, results, writer);
        writer(ref this, task.Result);
        return results;
    }

    private readonly InvalidOperationException NoTask() => new($"'{_function}' returned null instead of a task.");

    private int Suspend<T>(ValueTask<T> task, int results, LuaResultWriter<T> writer)
    {
        var state = State;
        var operation = state.Operations.Rent<T>(_stack);
        operation.Prepare(task, results, writer);
        try
        {
            operation.Begin(state.CurrentRun!, _stack, _function, _cancellation, _outer);
        }
        catch (Exception)
        {
            // A task of the host's own make that refuses to be awaited: it may call back all the same, so nothing of it is used again.
            operation.EndEarly();
            state.Operations.Discard(_stack, operation);
            throw;
        }
        return ExitSlot.Wait(state, _stack, operation);
    }
}
