using System.Runtime.CompilerServices;
using LuaBindGen.CompilerServices;
using LuaBindGen.Diagnostics;
using LuaBindGen.Native;
using LuaBindGen.States;

namespace LuaBindGen.Async;

/// <summary>One pending task that a script waits for, from the call that began it to the one of its ends.</summary>
/// <remarks>
/// It belongs to a run from its first moment and ends once: by completion, when its awaiter has taken the result; or early, by
/// cancellation, or because its coroutine or its run has ended. Touched only inside the state, but for <see cref="Complete"/>,
/// which comes from whatever thread completes the task, and queues. Pooled only after an orderly completion: after an early end the task still holds it.
/// </remarks>
internal abstract class Operation : Turn
{
    private CancellationTokenSource? _cancellation;
    private CancellationTokenRegistration _link;

    protected Operation(LuaState state)
    {
        State = state;
        Completed = Complete;
    }

    /// <summary>The state that waits.</summary>
    internal LuaState State { get; }

    /// <summary>The place in the table of operations, which the awaiter carries too.</summary>
    internal int Index { get; set; }

    /// <summary>The address of the awaiter's table, which proves that a frame is this operation's own.</summary>
    internal nint Awaiter { get; set; }

    /// <summary>The run that it belongs to while it is live.</summary>
    internal LuaRun? Run { get; private set; }

    /// <summary>The function that waits, as scripts call it.</summary>
    internal string Function { get; private set; } = "";

    /// <summary>The coroutine that waits. It may be freed before the operation hears that it was collected.</summary>
    internal LuaStack Stack { get; private set; }

    /// <summary>Its place in the order in which operations of the state began.</summary>
    internal long Number { get; private set; }

    /// <summary>When it began, as a timestamp of the state's clock.</summary>
    internal long Begun { get; private set; }

    /// <summary>How many values the result becomes.</summary>
    internal int Results { get; private protected set; }

    /// <summary>Whether the task is done and the result waits to be taken.</summary>
    internal bool IsCompleted { get; private set; }

    /// <summary>Whether it has neither been taken nor ended early.</summary>
    internal bool IsLive => Run is not null;

    /// <summary>The delegate that the task calls; made once, so that a wait allocates none.</summary>
    private protected Action Completed { get; }

    /// <summary>The neighbours among the operations of the run.</summary>
    internal Operation? Previous { get; set; }

    /// <inheritdoc cref="Previous"/>
    internal Operation? Next { get; set; }

    /// <summary>Makes it an operation of a run. From here on it has an owner.</summary>
    internal void Begin(LuaRun run, LuaStack stack, string function, CancellationTokenSource? cancellation, CancellationToken outer)
    {
        Run = run;
        Stack = stack;
        Number = ++State.Operations.Count;
        Begun = State.TimeProvider.GetTimestamp();
        Function = function;
        _cancellation = cancellation;
        IsCompleted = false;
        run.Operations.Add(this);
        RunTelemetry.BeginWait(this);
        if (outer.CanBeCanceled && cancellation is not null)
            _link = outer.UnsafeRegister(static source => Fire((CancellationTokenSource)source!), cancellation);
        Subscribe();
    }

    /// <summary>Pushes the results, or throws what the task threw.</summary>
    internal abstract void PushResults(ref LuaCall call);

    /// <summary>The orderly end: the result has been taken.</summary>
    internal void End()
    {
        Detach()?.Operations.Settle(this);
        Unlink();
        _cancellation = null;
    }

    /// <summary>The early end: nobody takes the result any more. Fires the token that the method was given.</summary>
    internal void EndEarly()
    {
        if (!IsLive)
            return;
        var completed = IsCompleted;
        // A run that waits goes on by completions; this end comes from elsewhere, and it has to hear of it too.
        if (Detach() is { IsParked: true } waiting)
            State.Gate.Queue(new RunLook(waiting));
        State.Operations.Forget(this);
        var cancellation = _cancellation;
        _cancellation = null;
        Unlink();
        if (cancellation is not null)
            Fire(cancellation);
        if (completed)
            Observe();
    }

    /// <summary>Not where nobody waits any more.</summary>
    internal override bool IsWork => IsLive;

    /// <summary>The task is done: the run that waits for it goes on.</summary>
    internal override void Take()
    {
        if (Run is not { } run)
        {
            Observe();
            return;
        }
        IsCompleted = true;
        run.Wake();
    }

    internal override void Abandon() => Observe();

    /// <summary>Makes it ready for the next use.</summary>
    internal abstract void Recycle();

    /// <summary>Asks the task to call <see cref="Completed"/>.</summary>
    private protected abstract void Subscribe();

    /// <summary>Looks at the result of a task that nobody awaits any more, so that its exception does not count as unobserved.</summary>
    private protected abstract void Observe();

    /// <summary>The task is done. Any thread.</summary>
    internal void Complete() => State.Gate.Queue(this);

    // A callback that the host registered on the token may fail. It has no caller here: the script is not to blame, and the other operations still
    // have to end.
    private static void Fire(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (AggregateException)
        {
        }
    }

    // What a script cancels by may live longer than what it has cancelled.
    private void Unlink()
    {
        _ = _link.Unregister();
        _link = default;
    }

    private LuaRun? Detach()
    {
        var run = Run;
        run?.Operations.Remove(this);
        run?.Told?.EndWait(this);
        Run = null;
        return run;
    }
}

/// <summary>An operation on a task with a result.</summary>
internal sealed class Operation<T>(LuaState state) : Operation(state)
{
    private ConfiguredValueTaskAwaitable<T>.ConfiguredValueTaskAwaiter _task;
    private LuaResultWriter<T>? _writer;

    /// <summary>Says what to wait for.</summary>
    internal void Prepare(ValueTask<T> task, int results, LuaResultWriter<T> writer)
    {
        _task = task.ConfigureAwait(State.Options.Driver.KeepsOrder).GetAwaiter();
        _writer = writer;
        Results = results;
    }

    internal override void PushResults(ref LuaCall call) => _writer!(ref call, _task.GetResult());

    internal override void Recycle()
    {
        _task = default;
        _writer = null;
        State.Operations.Pool<T>().Push(this);
    }

    private protected override void Subscribe() => _task.UnsafeOnCompleted(Completed);

    private protected override void Observe()
    {
        try
        {
            _ = _task.GetResult();
        }
        catch (Exception)
        {
            // Observed: the script that asked is gone.
        }
    }
}
