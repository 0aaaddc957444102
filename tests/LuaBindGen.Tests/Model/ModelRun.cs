namespace LuaBindGen.Tests.Model;

/// <summary>A run of the model: the same rules as those of the product, written once more in the simplest way.</summary>
internal sealed class ModelRun(ModelState state, int number, IReadOnlyList<Node> script, Step? options, ModelOperation? host)
{
    private readonly ModelScript _script = new();
    private TaskCompletionSource<Signal>? _pause;
    private bool _givesWay;
    private bool _isTokenFired;
    private string? _kind;
    private bool _isDone;

    internal enum Stages
    {
        Created,
        Ready,
        Parked,
        Ended,
    }

    internal ModelState State => state;

    internal int Number { get; } = number;

    internal Stages Stage { get; private set; }

    /// <summary>Why it is being ended from outside, as its script reads it.</summary>
    internal string? Ending { get; private set; }

    /// <summary>Whether its own token has fired.</summary>
    internal bool IsAnnounced { get; private set; }

    internal bool KeepsToken { get; set; }

    /// <summary>Counts the moments at which the script was told of its end: whoever waited for a coroutine then is told too.</summary>
    internal int Told { get; private set; }

    internal string Outcome { get; private set; } = "pending";

    internal List<string> Trace { get; } = [];

    internal List<int> Fired { get; } = [];

    internal List<ModelOperation> Live { get; } = [];

    /// <summary>Operations of coroutines that were collected in this step.</summary>
    internal List<ModelOperation> Collected { get; } = [];

    internal ModelCoroutine Main { get; } = new();

    /// <summary>The operation of the run that began this one.</summary>
    internal ModelOperation? Host { get; } = host;

    internal TimeSpan Grace => options is null ? TimeSpan.FromSeconds(5) : ModelState.GraceOf(options, Number);

    private bool IsFull => options?.Most > 0 && Live.Count(static operation => !operation.IsCompleted) >= options.Most;

    internal void Begin()
    {
        if (options is { Timeout: > 0 })
            state.AddTimer(ModelState.TimeoutOf(options, Number), () => Announce("timeout"));
        state.Queue.Enqueue(Take);
    }

    /// <summary>The token that it was begun with fires.</summary>
    internal void FireToken()
    {
        if (_isTokenFired)
            return;
        _isTokenFired = true;
        if (Stage != Stages.Ended)
            Announce("cancelled");
    }

    internal void Wake()
    {
        if (Stage != Stages.Parked)
            throw new InvalidOperationException("The model is wrong: a run that is not parked waits for something.");
        if (_pause is not null)
            Continue(Signal.Go);
        else if (Main.Pending!.IsCompleted)
            Main.Deliver(Signal.Go);
        AfterStep();
    }

    internal void Cancel(string reason, bool hasGrace)
    {
        if (Stage == Stages.Ended || Ending is not null)
            return;
        Ending = reason;
        IsAnnounced = true;
        if (Stage == Stages.Created)
        {
            End(OutcomeOfEnding());
            return;
        }
        EndLive();
        Told++;
        Resume(Signal.Tell);
        AfterStep();
        if (Stage == Stages.Ended)
            return;
        if (hasGrace && Grace > TimeSpan.Zero)
            state.AddTimer(Grace, () => Announce(null));
        else
            Close();
    }

    /// <summary>Its grace period is over.</summary>
    internal void Close()
    {
        if (Stage == Stages.Ended)
            return;
        Main.IsClosing = true;
        Resume(Signal.Close);
        End(OutcomeOfEnding());
    }

    internal void End(string outcome)
    {
        Outcome = outcome;
        Stage = Stages.Ended;
        EndLive();
        _ = state.Started.Remove(this);
        state.Ended.Add(this);
    }

    internal void Log(string line) => Trace.Add(line);

    /// <summary>Begins an operation, if it may. That of a nested run is not the host's to complete.</summary>
    internal ModelOperation BeginOperation(ModelCoroutine coroutine, int operationNumber, bool isNested = false)
    {
        ThrowIfCannotWait(coroutine);
        var operation = new ModelOperation(this, operationNumber);
        Live.Add(operation);
        if (!isNested)
            state.Operations.Add(operationNumber, operation);
        return operation;
    }

    internal void ThrowIfCannotWait(ModelCoroutine coroutine)
    {
        if (!coroutine.CanWait)
            throw coroutine.Fail("refused");
        if (IsFull)
            throw coroutine.Fail("limit");
    }

    /// <summary>Suspends its own coroutine where it waits for no operation.</summary>
    internal async Task Pause(bool givesWay)
    {
        var pause = _pause = new TaskCompletionSource<Signal>();
        _givesWay = givesWay;
        var signal = await pause.Task;
        if (signal == Signal.Close)
            throw new ModelClosed();
        if (signal == Signal.Tell)
            throw Main.Fail(Ending!);
    }

    // Its turn: it starts, or goes on after it has given way.
    private void Take()
    {
        if (Stage == Stages.Created)
            Start();
        else if (Stage == Stages.Ready && (!IsAnnounced || Ending is not null))
            Step(() => Continue(Signal.Go));
    }

    private void Start()
    {
        if (_isTokenFired)
        {
            Cancel("cancelled", hasGrace: true);
        }
        else if (state.IsDisposing)
        {
            End("ObjectDisposedException");
        }
        else
        {
            _ = state.Started.Add(this);
            Step(() => _ = Run());
        }
    }

    private void Step(Action step)
    {
        step();
        AfterStep();
    }

    private async Task Run()
    {
        try
        {
            await _script.Do(this, script, Main, isNested: Host is not null);
        }
        catch (ModelError error)
        {
            _kind = error.Kind;
        }
        catch (ModelClosed)
        {
        }
        catch (Exception exception)
        {
            _kind = $"of the model: {exception}";
        }
        _isDone = true;
    }

    private void Resume(Signal signal)
    {
        if (_pause is not null)
            Continue(signal);
        else
            Main.Deliver(signal);
    }

    private void Continue(Signal signal)
    {
        var pause = _pause!;
        (_pause, _givesWay) = (null, false);
        pause.SetResult(signal);
    }

    private void AfterStep()
    {
        for (var i = Collected.Count - 1; i >= 0; i--)
            Collected[i].EndEarly();
        Collected.Clear();
        if (_isDone)
        {
            End(OutcomeOfScript());
        }
        else if (_givesWay)
        {
            Stage = Stages.Ready;
            state.Queue.Enqueue(Take);
        }
        else
        {
            Stage = Stages.Parked;
        }
    }

    private void Announce(string? reason)
    {
        if (Stage == Stages.Ended)
            return;
        IsAnnounced = true;
        state.Queue.Enqueue(() =>
        {
            if (reason is null)
                Close();
            else
                Cancel(reason, hasGrace: true);
        });
    }

    private void EndLive()
    {
        while (Live.Count > 0)
            Live[^1].EndEarly();
    }

    private string OutcomeOfScript() => _kind switch
    {
        _ when Ending is not null => OutcomeOfEnding(),
        null => $"result {Number}",
        "TaskCanceledException" when _isTokenFired => "cancelled",
        _ => $"error {_kind}",
    };

    private string OutcomeOfEnding() => Ending switch
    {
        "disposed" => "cancelled by the state",
        _ => Ending!,
    };
}
