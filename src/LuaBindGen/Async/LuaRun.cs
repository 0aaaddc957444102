using LuaBindGen.Errors;
using LuaBindGen.Native;
using LuaBindGen.States;

namespace LuaBindGen.Async;

/// <summary>One call of the host: a coroutine of its own, the operations begun in it, and the task that the host awaits.</summary>
/// <remarks>Touched only inside the state. It ends once; then every operation that is left in it ends with it.</remarks>
internal abstract class LuaRun(LuaState state, RunBody body, CancellationToken cancellationToken) : Turn
{
    private enum Stage
    {
        Created,
        Ready,
        Running,
        Parked,
        Ended,
    }

    // How often a script may look again without taking any of the results that are there; only schedulers written in Lua do.
    private const int MostIdleLooks = 1000;

    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private readonly List<Operation> _begun = [];
    private CancellationTokenRegistration _registration;
    private RunThread _thread;
    private Operation? _first;
    private Stage _stage;
    private LuaStatus _status;
    private int _results;
    private int _live;
    private int _incomplete;
    private int _wakes;
    private int _looks;

    /// <summary>The state that it runs in.</summary>
    internal LuaState State => state;

    /// <summary>The host's token.</summary>
    internal CancellationToken CancellationToken => cancellationToken;

    /// <summary>The stack of its coroutine.</summary>
    internal LuaStack Stack => _thread.Stack;

    /// <summary>Whether it is being closed: only handlers of its to-be-closed variables run.</summary>
    internal bool IsClosing { get; private set; }

    /// <summary>Whether it has ended.</summary>
    internal bool HasEnded => _stage == Stage.Ended;

    /// <summary>Operations whose result was taken; pooled again when their awaiters have left the stack.</summary>
    internal List<Operation> Settling { get; } = [];

    /// <summary>Queues the start. Any thread.</summary>
    internal void Begin()
    {
        if (cancellationToken.CanBeCanceled)
            _registration = cancellationToken.UnsafeRegister(
                static run => ((LuaRun)run!).State.Gate.Queue(new RunCancellation((LuaRun)run)), this);
        state.Gate.Queue(this);
    }

    /// <summary>Starts it, or goes on after it has given way.</summary>
    internal override void Take()
    {
        var arguments = 0;
        if (_stage == Stage.Created)
            arguments = Start();
        if (_stage == Stage.Ready)
            Continue(arguments);
    }

    internal override void Abandon()
    {
        _ = _registration.Unregister();
        Report(new ObjectDisposedException(nameof(LuaState)));
        Tell();
    }

    /// <summary>An operation of it is complete.</summary>
    internal void Wake()
    {
        _incomplete--;
        if (_stage == Stage.Parked)
            Continue(arguments: 0);
        else
            _wakes++;
    }

    /// <summary>Ends it from outside: its operations' tokens fire, its handlers run, the host's task is cancelled.</summary>
    internal void Cancel(CancellationToken reason)
    {
        if (_stage == Stage.Ended)
            return;
        if (_stage != Stage.Created)
            Close();
        End();
        ReportCancelled(reason);
    }

    /// <summary>Takes an operation in.</summary>
    internal void Add(Operation operation)
    {
        operation.Next = _first;
        operation.Previous = null;
        if (_first is not null)
            _first.Previous = operation;
        _first = operation;
        _begun.Add(operation);
        _live++;
        _incomplete++;
        state.Operations.Live++;
    }

    /// <summary>Lets an operation go.</summary>
    internal void Remove(Operation operation)
    {
        if (operation.Previous is { } previous)
            previous.Next = operation.Next;
        else
            _first = operation.Next;
        if (operation.Next is { } next)
            next.Previous = operation.Previous;
        operation.Previous = operation.Next = null;
        if (!operation.IsCompleted)
            _incomplete--;
        _live--;
        _looks = 0;
        state.Operations.Live--;
    }

    /// <summary>Keeps the results, which are on top of the stack, for the host. May throw: then that is kept.</summary>
    private protected abstract void ReportResults(LuaStack stack, int count);

    /// <summary>Keeps for the host that it failed.</summary>
    private protected abstract void Report(Exception exception);

    /// <summary>Keeps for the host that it was cancelled.</summary>
    private protected abstract void ReportCancelled(CancellationToken token);

    private int Start()
    {
        if (cancellationToken.IsCancellationRequested)
        {
            Cancel(cancellationToken);
            return 0;
        }

        try
        {
            _thread = state.Threads.Rent();
            state.Runs.Add(this);
            _stage = Stage.Ready;
            return body.Push(state, Stack);
        }
        catch (Exception exception)
        {
            End();
            Report(exception);
            return 0;
        }
    }

    private void Continue(int arguments)
    {
        _stage = Stage.Running;
        Step(arguments);
        EndWhatIsNotParked();
        state.Settle();
        switch (_status)
        {
            case LuaStatus.Ok:
                Finish();
                break;
            case LuaStatus.Yield:
                Rest();
                break;
            default:
                Fail(ReadError());
                break;
        }
    }

    // What a script raises may be too large to be read: the run ends all the same.
    private LuaException ReadError()
    {
        try
        {
            return ErrorReader.ReadEnded(state, Stack);
        }
        catch (Exception exception)
        {
            state.Main.SetTop(0);
            return new LuaException("The script raised an error that cannot be read: " + exception.Message, exception);
        }
    }

    // Under the context of the one who started the run: async locals of the caller are seen by exported methods.
    private void Step(int arguments)
    {
        if (_context is null)
        {
            Resume(arguments);
            return;
        }
        _results = arguments;
        ExecutionContext.Run(_context, static run => ((LuaRun)run!).Resume(((LuaRun)run!)._results), this);
    }

    private void Resume(int arguments)
    {
        state.CurrentRun = this;
        _status = Stack.Resume(state.Main, arguments, out _results);
        state.CurrentRun = null;
    }

    private void Rest()
    {
        var stack = Stack;
        if (_results == 0)
        {
            GiveWay();
        }
        else if (stack.LightUserdataAt(-_results) == WellKnown.Sentinel)
        {
            stack.Pop(_results);
            Park();
        }
        else
        {
            var values = _results == 1 ? "a value" : $"{_results} values";
            stack.Pop(_results);
            Fail(new LuaException(
                $"The script yielded {values} from the main coroutine of a run, where nobody takes them. "
                + "coroutine.yield() without values lets other runs go on; values go from a coroutine to the one that resumes it.")
            {
                Traceback = state.Main.Traceback(stack, 0),
            });
        }
    }

    // A run that waits for one operation is woken by its completion, and takes the result. A scheduler written in Lua may have several, and
    // may miss one: each completion wakes it once, and while it gets on it is woken for what else is there.
    private void Park()
    {
        var looks = _looks++;
        if (_wakes > 0)
        {
            _wakes--;
            GiveWay();
        }
        else if (_live > _incomplete && (looks == 0 || _incomplete == 0) && looks < MostIdleLooks)
        {
            GiveWay();
        }
        else if (_incomplete > 0)
        {
            _stage = Stage.Parked;
        }
        else
        {
            Fail(new LuaException(_live == 0
                ? "The script yielded LuaState.PollPending, but no operation of its run is pending: it would wait for ever."
                : "The script keeps yielding LuaState.PollPending without resuming the coroutine whose operation is complete: it would wait for ever.")
            {
                Traceback = state.Main.Traceback(Stack, 0),
            });
        }
    }

    private void GiveWay()
    {
        _stage = Stage.Ready;
        state.Gate.Queue(this);
    }

    private void Finish()
    {
        try
        {
            ReportResults(Stack, _results);
        }
        catch (Exception exception)
        {
            Report(exception);
        }
        finally
        {
            Stack.SetTop(0);
            End();
        }
    }

    private void Fail(Exception exception)
    {
        Close();
        End();
        if (cancellationToken.IsCancellationRequested && exception is LuaException { InnerException: OperationCanceledException })
            ReportCancelled(cancellationToken);
        else
            Report(exception);
    }

    // The handlers of its to-be-closed variables run, where they cannot wait.
    private void Close()
    {
        _stage = Stage.Running;
        IsClosing = true;
        state.CurrentRun = this;
        _ = Stack.Close(state.Main);
        state.CurrentRun = null;
        Stack.SetTop(0);
    }

    private void End()
    {
        _stage = Stage.Ended;
        _ = _registration.Unregister();
        while (_first is { } operation)
            operation.EndEarly();
        _begun.Clear();
        Settle();
        foreach (var operation in Settling)
            state.Operations.Forget(operation);
        Settling.Clear();
        _ = state.Runs.Remove(this);
        if (_thread.Reference != 0)
            state.Threads.Return(_thread);
        _thread = default;
        state.Settle();
        state.Gate.TellLater(this);
    }

    // An operation whose coroutine died between the managed return and its guard (the limit of C levels, a hook that raised) has
    // nobody who could end it.
    private void EndWhatIsNotParked()
    {
        foreach (var operation in _begun)
            if (operation.IsLive && operation.Run == this && !state.Operations.IsWaiting(state.Main, operation))
                operation.EndEarly();
        _begun.Clear();
        Settle();
    }

    private void Settle()
    {
        for (var i = Settling.Count - 1; i >= 0; i--)
        {
            var operation = Settling[i];
            var isHeld = state.Operations.Holds(operation);
            if (isHeld && !state.Operations.IsIdle(state.Main, operation))
                continue;
            Settling[i] = Settling[^1];
            Settling.RemoveAt(Settling.Count - 1);
            // One that is no longer held died with its coroutine, which an error ended: its index is another's by now.
            if (isHeld)
                state.Operations.Return(state.Main, operation);
        }
    }
}

/// <summary>A run whose results become a <typeparamref name="T"/>.</summary>
internal sealed class LuaRun<T>(LuaState state, RunBody body, Marshalling.ResultReader<T> reader, CancellationToken cancellationToken)
    : LuaRun(state, body, cancellationToken)
{
    // The host's continuation must not run inside the state, on the driver's thread.
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private T? _result;
    private Exception? _exception;
    private CancellationToken? _cancelled;

    /// <summary>What the host awaits.</summary>
    internal Task<T> Task => _completion.Task;

    internal override void Tell()
    {
        if (_exception is not null)
            _completion.TrySetException(_exception);
        else if (_cancelled is { } token)
            _completion.TrySetCanceled(token);
        else
            _completion.TrySetResult(_result!);
    }

    private protected override void ReportResults(LuaStack stack, int count) => _result = reader(State, stack, count);

    private protected override void Report(Exception exception) => _exception = exception;

    private protected override void ReportCancelled(CancellationToken token) => _cancelled = token;
}
