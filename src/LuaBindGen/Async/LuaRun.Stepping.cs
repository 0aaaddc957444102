using LuaBindGen.Errors;
using LuaBindGen.Native;
using LuaBindGen.States;

namespace LuaBindGen.Async;

// From one resumption of its coroutine to the next.
internal abstract partial class LuaRun
{
    // How often a script may look again without taking any of the results that are there; only schedulers written in Lua do.
    private const int MostLooksInVain = 1000;

    // What stands behind a sentinel that comes through `wait` in coroutine.lua; an awaiter of the run's own coroutine has the number of its operation there.
    private const long NoOperation = 0;

    private LuaStatus _status;
    private int _results;
    private int _wakes;

    // The operation of the run's own coroutine that it waits for; none where an inner one waits, or a scheduler.
    private long _parked;

    // Whether its coroutine is suspended where nothing of ours could tell it of a cancellation: in a plain yield, or at the end of a time slice.
    private bool _isInScript;

    private bool _isInFlow;

    /// <summary>The traceback of the error that is ending it.</summary>
    internal string? Traceback { get; set; }

    /// <summary>Where errors of it have come by.</summary>
    internal ErrorTraces Traces => field ??= new ErrorTraces(_state);

    private void Continue(int arguments)
    {
        _stage = Stage.Running;
        Step(arguments);
        if (_isTelling)
            ForgetProblem();
        _parked = ParkedOperation();
        Operations.EndWhatIsNotParked(_parked);
        _state.Settle();
        switch (_status)
        {
            case LuaStatus.Ok:
                Finish();
                break;
            case LuaStatus.Yield:
                Rest();
                break;
            default:
                Fail(ReadError(Stack));
                break;
        }
    }

    // An awaiter of the run's own coroutine yields the number of its operation behind the sentinel.
    private long ParkedOperation() =>
        _status == LuaStatus.Yield && _results == 2 && Stack.LightUserdataAt(-2) == WellKnown.Sentinel && Stack.TryInteger(-1, out var index) ? index : NoOperation;

    // Under the context of the one who started the run: async locals of the caller are seen by exported methods. What synchronous
    // methods set is there in the next step, as in an async method.
    private void Step(int arguments)
    {
        _results = arguments;
        _clock?.Enter();
        Told?.Enter();
        ExecutionContext.Run(
            _context,
            static state =>
            {
                var run = (LuaRun)state!;
                if (!run._isInFlow)
                    run.EnterFlow();
                run.Resume(run._results);
                run._context = ExecutionContext.Capture() ?? run._context;
            },
            this);
        Told?.Leave();
    }

    // Once: the context that is captured after the step has it.
    private void EnterFlow()
    {
        _isInFlow = true;
        _flow.Enter();
    }

    private void Resume(int arguments)
    {
        _state.Slices?.Begin();
        _state.CurrentRun = this;
        _status = Stack.Resume(_state.Main, arguments, out _results);
        _state.CurrentRun = null;
    }

    private void Rest()
    {
        var stack = Stack;
        var isOver = _state.Slices?.TakeOver() == true;
        if (_results == 0)
        {
            _isInScript = true;
            GiveWay();
        }
        else if (stack.LightUserdataAt(-_results) == WellKnown.Sentinel)
        {
            _isInScript = _results == 1;
            stack.Pop(_results);
            if (isOver)
                GiveWay();
            else
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
                Traceback = _state.Main.Traceback(stack, 0),
            });
        }
        if (!HasEnded && _clock?.Leave() is { } end)
            Cancel(end);
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
        else if (_parked <= NoOperation && looks < MostLooksInVain && _state.Slices?.HasPolled() == true)
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
                Traceback = _state.Main.Traceback(Stack, 0),
            });
        }
    }

    private void GiveWay()
    {
        _stage = Stage.Ready;
        _state.Gate.Queue(this);
    }

    // xpcall has returned: true and the results, or false and the error.
    private void Finish()
    {
        var stack = Stack;
        _state.EndedRun = this;
        _state.Slices?.Begin();
        try
        {
            if (_end is not null)
                ReportEnd();
            else if (stack.ToBoolean(-_results))
                ReportResults(stack, _results - 1);
            else
                ReportFailure(ReadError(stack));
        }
        catch (Exception exception)
        {
            // What the reader finds may be an error of the script's too: that of a coroutine which the run has resumed.
            ReportFailure(exception);
        }
        finally
        {
            _state.EndedRun = null;
            _state.Slices?.Reset();
            stack.SetTop(0);
            End();
        }
    }

    // What a script raises may be too large to be read: the run ends all the same.
    private LuaException ReadError(LuaStack stack)
    {
        try
        {
            return ErrorReader.ReadEnded(_state, stack, Traceback, Traces);
        }
        catch (Exception exception)
        {
            _state.Main.SetTop(0);
            return new LuaException("The script raised an error that cannot be read: " + exception.Message, exception);
        }
    }
}
