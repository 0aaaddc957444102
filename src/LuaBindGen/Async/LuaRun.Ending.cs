using LuaBindGen.Errors;
using LuaBindGen.Native;

namespace LuaBindGen.Async;

// Cancellation, and the end.
internal abstract partial class LuaRun
{
    private RunEnd? _end;

    // Whether this step tells the script of the cancellation.
    private bool _isTelling;

    /// <summary>Why it is being ended from outside; null where it is not.</summary>
    internal RunEnd? Ending => _end;

    /// <summary>Whether it is being ended from outside.</summary>
    internal bool IsCancelled => _end is not null;

    /// <summary>Whether its script has nothing more to do but to end.</summary>
    internal bool MustEnd => _isAnnounced || IsCancelled || IsClosing || _state.EndedRun == this;

    /// <summary>Whether it is being closed: only handlers of its to-be-closed variables run, and cannot wait.</summary>
    internal bool IsClosing { get; private set; }

    /// <summary>
    /// Begins its end, for the first reason that comes: tokens of its operations fire, the newest first; its script gets an error at its await, and has its
    /// grace period to go.
    /// </summary>
    internal void Cancel(RunEnd end)
    {
        if (_stage == Stage.Ended || _end is not null || (_stage == Stage.Created && !TryClaim()))
            return;
        _end = end;
        CancelSource();
        if (_stage == Stage.Created)
        {
            End();
            ReportEnd();
            return;
        }

        _stage = Stage.Running;
        _tasks?.End();
        Operations.EndLive();
        TellScript();
        if (HasEnded)
            return;
        if (end.HasGrace && Options.GracePeriod > TimeSpan.Zero)
            (_clock ??= new RunClock(this, Options)).BeginGrace();
        else
            Kill();
    }

    /// <summary>Ends it now: its handlers run, where they cannot wait.</summary>
    internal void Kill()
    {
        if (_stage == Stage.Ended)
            return;
        Close();
        ReportEnd();
        End();
    }

    // Awaiters find their operation ended, and raise. Where there is none, the coroutine is interrupted.
    private void TellScript()
    {
        var main = _state.Main;
        var top = main.Top;
        main.PushReference(_state.Known.Phases);
        _state.Objects.PushError(main, new HostError(_end!.Exception, "", _end.Exception.Message) { Reason = _end.Reason });
        main.RawSetField(-2, "problem"u8);
        if (_isInScript)
        {
            main.PushReference(_state.Known.Interrupt);
            main.PushReference(_thread.Reference);
            _ = main.Call(1, 0);
        }
        main.SetTop(top);

        _isTelling = true;
        Continue(arguments: 0);
    }

    // Right after that one step: what waits from then on is told by its own operation, or not at all.
    private void ForgetProblem()
    {
        _isTelling = false;
        var main = _state.Main;
        main.PushReference(_state.Known.Phases);
        main.PushNil();
        main.RawSetField(-2, "problem"u8);
        main.Pop();
        // Where it ended before the hook was called, the hook is there still.
        TimeSlices.Hook(Stack, _state);
    }

    // Whoever waits on another thread does so with a token of the run's: what its callbacks throw is nobody's business here.
    private void CancelSource()
    {
        _isAnnounced = true;
        Interlocked.MemoryBarrier();
        try
        {
            Volatile.Read(ref _source)?.Cancel();
        }
        catch (AggregateException)
        {
        }
    }

    private void ReportEnd() => ReportEnd(_end!);

    private void ReportEnd(RunEnd end)
    {
        if (end.Token is { } token)
            ReportCancelled(token);
        else
            Report(end.Exception);
    }

    private void ReportFailure(Exception exception)
    {
        // A method that heeds the token of its run is faster than the turn that cancels the run: it fails for that reason.
        if (exception is not LuaException { InnerException: OperationCanceledException cancelled })
            Report(exception);
        else if (cancelled.CancellationToken == _source?.Token && Volatile.Read(ref _announced) is { } why)
            ReportEnd(why(this));
        else if (_cancellationToken.IsCancellationRequested)
            ReportCancelled(_cancellationToken);
        else
            Report(exception);
    }

    private void Fail(Exception exception)
    {
        Close();
        if (_end is not null)
            ReportEnd();
        else
            ReportFailure(exception);
        End();
    }

    // The handlers of its to-be-closed variables run, where they cannot wait.
    private void Close()
    {
        _stage = Stage.Running;
        IsClosing = true;
        _state.Slices?.Begin();
        ExecutionContext.Run(
            _context,
            static state =>
            {
                var run = (LuaRun)state!;
                run._state.CurrentRun = run;
                _ = run.Stack.Close(run._state.Main);
                run._state.CurrentRun = null;
            },
            this);
        Stack.SetTop(0);
    }

    private void End()
    {
        _stage = Stage.Ended;
        LetGo();
        Operations.EndAll();
        _tasks?.End();
        _ = _state.Runs.Remove(this);
        if (_thread.Reference != 0)
            _state.Threads.Return(_thread);
        _thread = default;
        _state.Settle();
        _state.Gate.TellLater(this);
    }

    // Nothing that outlives the run, a token or a timer, holds it any more.
    private void LetGo()
    {
        _ = _registration.Unregister();
        _clock?.Dispose();
        _flow.End();
    }
}
