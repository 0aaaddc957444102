namespace LuaBindGen.Tests.Model;

/// <summary>Takes the steps of a story from several threads at once. What comes of it may differ; what must hold then is checked at the end.</summary>
internal sealed class ThreadedStory
{
    private const int Threads = 3;

    // More than a script has nodes.
    private const int NumbersOfAStep = 1000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly RealState _real = RealState.Make(LuaDriver.ThreadPool, isThreaded: true);
    private readonly Dictionary<int, Step> _started = [];
    private readonly List<int> _order = [];
    private volatile bool _isDisposed;

    private ThreadedStory()
    {
    }

    /// <summary>Tells a story.</summary>
    /// <returns>What was wrong; null for nothing.</returns>
    internal static string? Tell(IReadOnlyList<Step> steps, SortedDictionary<string, int> outcomes)
    {
        var story = new ThreadedStory();
        using var start = new Barrier(Threads);
        var threads = Enumerable.Range(0, Threads).Select(part => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                for (var i = part; i < steps.Count; i += Threads)
                    story.Take(steps[i], (i + 1) * NumbersOfAStep);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)).ToArray();
        Task.WaitAll(threads);
        return story.Finish() ?? story.Check(outcomes);
    }

    private void Take(Step step, int number)
    {
        switch (step.Do)
        {
            case Do.Start:
                Start(step, number);
                break;
            case Do.Complete or Do.Fail or Do.Abort:
                Answer(step);
                break;
            case Do.Cancel:
                Cancel(step.Pick);
                break;
            case Do.Advance:
                _real.Advance(TimeSpan.FromMilliseconds(step.Pick % 20));
                break;
            case Do.Collect:
                _ = _real.Lua.InvokeAsync(static lua => lua.Run("collectgarbage()"));
                break;
            case Do.Dispose:
                _isDisposed = true;
                _real.Lua.Dispose();
                break;
            case Do.DisposeAsync:
                _isDisposed = true;
                _ = _real.Lua.DisposeAsync();
                break;
            default:
                Thread.Yield();
                break;
        }
    }

    private void Start(Step step, int number)
    {
        var next = number + 1;
        var script = Node.Place(step.Script, ref next);
        lock (_order)
        {
            _started.Add(number, step);
            _order.Add(number);
        }
        _real.Start(number, script, step);
    }

    private void Answer(Step step)
    {
        var waiting = _real.AllOperations().Where(static operation => !operation.Task.IsCompleted).ToArray();
        if (waiting.Length > 0)
            waiting[step.Pick % waiting.Length].Answer(step.Do == Do.Complete ? null : step.Do == Do.Fail ? "boom" : "TaskCanceledException");
    }

    private void Cancel(int pick)
    {
        int number;
        lock (_order)
        {
            if (_order.Count == 0)
                return;
            number = _order[^(1 + (pick % Math.Min(_order.Count, 6)))];
        }
        _real.Cancel(number);
    }

    // Everything that waits is completed until all runs have ended; then the state is closed.
    private string? Finish()
    {
        var ended = SpinWait.SpinUntil(
            () =>
            {
                foreach (var operation in _real.AllOperations())
                    operation.Answer(null);
                return _real.AllRuns().All(static run => run.Task?.IsCompleted == true);
            },
            Patience);
        if (!ended)
            return "Runs hang: " + string.Join("\n", _real.AllRuns().Select(static run => run.Describe()));
        var isDisposed = _isDisposed;
        if (!Task.WhenAny(_real.Lua.DisposeAsync().AsTask()).Wait(Patience))
            return "DisposeAsync hangs.";
        var lua = _real.Lua;
        return (lua.Operations.Live, lua.Threads.InUse, lua.Runs.Count, lua.Objects.Count) == (0, 0, 0, 0)
            ? null
            : $"Left over: {lua.Operations.Live} operations, {lua.Threads.InUse} coroutines, {lua.Runs.Count} runs, {lua.Objects.Count} objects; disposed before: {isDisposed}";
    }

    private string? Check(SortedDictionary<string, int> outcomes)
    {
        foreach (var run in _real.AllRuns())
        {
            var outcome = run.Outcome();
            if (!IsLegal(run, outcome))
                return $"{outcome} must not be: {run.Describe()}";
            if (run.Trace.Distinct().Count() != run.Trace.Count)
                return $"Something was resumed twice: {run.Describe()}";
            if (run.Fired.Distinct().Count() != run.Fired.Count)
                return $"A token fired twice: {run.Describe()}";
            if (run.Kept is { IsCancellationRequested: false } && (outcome is "cancelled" or "cancelled by the state" or "timeout"))
                return $"The token of the run has not fired: {run.Describe()}";
            var kind = outcome.StartsWith("result", StringComparison.Ordinal) ? "result" : outcome;
            outcomes[kind] = outcomes.GetValueOrDefault(kind) + 1;
        }
        foreach (var operation in _real.AllOperations())
            if (Check(operation) is { } wrong)
                return $"Operation {operation.Number}: {wrong}: {_real.RunOf(operation.Run).Describe()}";
        return null;
    }

    private bool IsLegal(RealRun run, string outcome) => outcome switch
    {
        "cancelled" => run.Token.IsCancellationRequested,
        "cancelled by the state" or "ObjectDisposedException" => _isDisposed,
        "timeout" => _started.TryGetValue(run.Number, out var step) && step.Timeout > 0,
        _ when outcome.StartsWith("error", StringComparison.Ordinal) =>
            outcome["error ".Length..] is "raised" or "boom" or "refused" or "limit" or "TaskCanceledException" or "ObjectDisposedException",
        _ => outcome == $"result {run.Number}",
    };

    // Either its result was taken, or its token has fired, or it failed.
    private string? Check(RealOperation operation)
    {
        var run = _real.RunOf(operation.Run);
        var isTaken = run.Trace.Contains($"{operation.Number} ok") || run.Trace.Contains($"closed {operation.Number}");
        var isFired = run.Fired.Contains(operation.Number);
        return (isTaken, isFired) switch
        {
            (true, true) => "its result was taken, and its token has fired",
            (false, false) when operation.Task.IsCompletedSuccessfully => "its result was lost",
            (true, false) when !operation.Task.IsCompletedSuccessfully => "it has no result, and one was taken",
            _ => null,
        };
    }
}
