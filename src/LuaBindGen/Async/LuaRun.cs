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
    private const int MostLooksInVain = 1000;

    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private CancellationTokenRegistration _registration;
    private RunThread _thread;
    private Stage _stage;
    private LuaStatus _status;
    private int _results;
    private int _wakes;

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

    /// <summary>What was begun in it.</summary>
    internal RunOperations Operations { get; } = new(state);

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
        // One that had given way was cancelled by the closing, and is told so.
        if (_stage == Stage.Ended)
            return;
        _ = _registration.Unregister();
        Report(new ObjectDisposedException(nameof(LuaState)));
        Tell();
    }

    /// <summary>An operation of it is complete.</summary>
    internal void Wake()
    {
        Operations.NoteCompleted();
        if (_stage == Stage.Parked)
            Continue(arguments: 0);
        else
            _wakes++;
    }

    /// <summary>Whether it waits for what will wake it.</summary>
    internal bool IsParked => _stage == Stage.Parked;

    /// <summary>What it waited for may be no more: it goes on where it waits, and nowhere else.</summary>
    internal void Look()
    {
        if (_stage == Stage.Parked)
            Continue(arguments: 0);
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
        Operations.EndWhatIsNotParked(ParkedOperation());
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

    // An awaiter of the run's own coroutine yields the number of its operation behind the sentinel.
    private long ParkedOperation() =>
        _status == LuaStatus.Yield && _results == 2 && Stack.LightUserdataAt(-2) == WellKnown.Sentinel && Stack.TryInteger(-1, out var index) ? index : 0;

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
        var looks = Operations.LooksInVain++;
        if (_wakes > 0)
        {
            _wakes--;
            GiveWay();
        }
        else if (Operations.Untaken > 0 && (looks == 0 || Operations.Incomplete == 0) && looks < MostLooksInVain)
        {
            GiveWay();
        }
        else if (Operations.Incomplete > 0)
        {
            _stage = Stage.Parked;
        }
        else
        {
            Fail(new LuaException(Operations.Untaken == 0
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
        Operations.EndAll();
        _ = state.Runs.Remove(this);
        if (_thread.Reference != 0)
            state.Threads.Return(_thread);
        _thread = default;
        state.Settle();
        state.Gate.TellLater(this);
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
