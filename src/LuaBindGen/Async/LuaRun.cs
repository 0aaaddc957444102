using System.Runtime.CompilerServices;
using LuaBindGen.Diagnostics;
using LuaBindGen.Native;
using LuaBindGen.States;

namespace LuaBindGen.Async;

/// <summary>One call of the host: a coroutine of its own, the operations begun in it, and the task that the host awaits.</summary>
/// <remarks>Touched only inside the state, but where it says otherwise. It ends once; then every operation that is left in it ends with it.</remarks>
internal abstract partial class LuaRun : Turn
{
    private enum Stage
    {
        Created,
        Ready,
        Running,
        Parked,
        Ended,
    }

    private readonly LuaState _state;
    private readonly RunBody _body;
    private readonly CancellationToken _cancellationToken;
    private readonly RunFlow _flow;

    // Asked before each call of an async method.
    private readonly bool _isLimited;
    private ExecutionContext _context;
    private CancellationTokenRegistration _registration;
    private RunClock? _clock;
    private CancellationTokenSource? _source;
    private volatile bool _isAnnounced;
    private RunTasks? _tasks;

    // Why it is to end, from whatever thread; its turn comes later.
    private Func<LuaRun, RunEnd>? _announced;
    private RunThread _thread;
    private Stage _stage;

    private protected LuaRun(LuaState state, RunBody body, LuaRunOptions options, CancellationToken cancellationToken)
    {
        _state = state;
        _body = body;
        _cancellationToken = cancellationToken;
        Options = options;
        _isLimited = options.MaxPendingOperations is not null;
        if (RunClock.IsNeeded(options))
            _clock = new RunClock(this, options);
        Told = RunTelemetry.Create(this);
        _context = CleanContext.Capture();
        Told?.Restore();
        _flow = new RunFlow(this, body.IsAttended);
        Operations = new RunOperations(state);
    }

    /// <summary>The state that it runs in.</summary>
    internal LuaState State => _state;

    /// <summary>What is told of it to those who listen; null where nobody did when it began.</summary>
    internal RunTelemetry? Told { get; }

    /// <summary>Its name and its limits.</summary>
    internal LuaRunOptions Options { get; }

    /// <summary>The stack of its coroutine.</summary>
    internal LuaStack Stack => _thread.Stack;

    /// <summary>Whether it has ended.</summary>
    internal bool HasEnded => _stage == Stage.Ended;

    /// <summary>What the host awaits.</summary>
    internal abstract Task Completion { get; }

    /// <summary>What was begun in it.</summary>
    internal RunOperations Operations { get; }

    /// <summary>Whether no more operations may begin in it.</summary>
    internal bool IsFull => _isLimited && HasReachedItsLimit();

    /// <summary>Fires when the run is to end: with the host's token, its time, or its state, on whatever thread.</summary>
    internal CancellationToken Token
    {
        get
        {
            if (_source is null)
            {
                Volatile.Write(ref _source, new CancellationTokenSource());
                // One who announces an end meanwhile sees the source, or is seen here.
                Interlocked.MemoryBarrier();
                if (_isAnnounced)
                    CancelSource();
            }
            return _source.Token;
        }
    }

    /// <summary>The tasks that its script has started and keeps: their sources fire when the run ends.</summary>
    internal RunTasks Tasks => _tasks ??= new RunTasks();

    /// <summary>Queues the start. Any thread.</summary>
    internal void Begin()
    {
        if (_cancellationToken.CanBeCanceled)
        {
            _registration = _cancellationToken.UnsafeRegister(
                static run => ((LuaRun)run!).Announce(new RunEnding((LuaRun)run, static run => RunEnd.Cancelled(run._cancellationToken))), this);
        }
        _clock?.Begin();
        Told?.Begin();
        _state.Gate.Queue(this);
    }

    /// <summary>Tells synchronous methods by their token that the run is to end, and the run in turn. Any thread.</summary>
    internal void Announce(RunEnding ending)
    {
        if (ending.Why is { } why)
            _ = Interlocked.CompareExchange(ref _announced, why, null);
        CancelSource();
        _state.Gate.Queue(ending);
    }

    /// <summary>Starts it, or goes on after it has given way.</summary>
    internal override void Take()
    {
        var arguments = 0;
        // The turn that cancels it comes right behind: until then its script does nothing more.
        if (_stage == Stage.Ready && _isAnnounced && !IsCancelled)
            return;
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
        LetGo();
        Report(new ObjectDisposedException(nameof(LuaState)));
        Tell();
    }

    internal override void Refuse(Exception exception)
    {
        if (!TryClaim())
            return;
        LetGo();
        Report(Refusal(exception));
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

    /// <summary>Keeps the results, which are on top of the stack, for the host. May throw: then that is kept.</summary>
    private protected abstract void ReportResults(LuaStack stack, int count);

    /// <summary>Keeps for the host that it failed.</summary>
    private protected abstract void Report(Exception exception);

    /// <summary>Keeps for the host that it was cancelled.</summary>
    private protected abstract void ReportCancelled(CancellationToken token);

    // Apart, so that the question itself stays small where it is asked.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool HasReachedItsLimit() => Operations.Incomplete + (_tasks?.Count ?? 0) >= Options.MaxPendingOperations;

    private int Start()
    {
        if (_cancellationToken.IsCancellationRequested)
        {
            Cancel(RunEnd.Cancelled(_cancellationToken));
            return 0;
        }
        if (!TryClaim())
            return 0;

        try
        {
            ObjectDisposedException.ThrowIf(_state.IsDisposing, _state);
            _thread = _state.Threads.Rent();
            _state.Runs.Add(this);
            _stage = Stage.Ready;
            return Push();
        }
        catch (Exception exception)
        {
            End();
            Report(exception);
            return 0;
        }
    }

    // Under Lua's xpcall: errors are unwound where Lua can be suspended, so <close> handlers may wait.
    private int Push()
    {
        var stack = Stack;
        stack.PushReference(_state.Known.Protect);
        var arguments = _body.Push(_state, stack);
        stack.PushFunction(Callbacks.RunMessageHandler);
        stack.Insert(-arguments - 1);
        return arguments + 2;
    }
}
