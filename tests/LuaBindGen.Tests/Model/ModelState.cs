using System.Text;

namespace LuaBindGen.Tests.Model;

/// <summary>A state of the model, with its queue of turns and its clock.</summary>
internal sealed class ModelState
{
    private readonly PriorityQueue<Action, (long Due, int Order)> _timers = new();
    private long _now;
    private int _timersMade;
    private bool _isEnding;

    internal Queue<Action> Queue { get; } = new();

    internal SortedDictionary<int, ModelRun> Runs { get; } = [];

    internal SortedDictionary<int, ModelOperation> Operations { get; } = [];

    internal HashSet<ModelRun> Started { get; } = [];

    internal List<ModelRun> Ended { get; } = [];

    internal bool IsClosed { get; private set; }

    internal bool IsDisposing => _isEnding || IsClosed;

    // A few ticks of its own for each run: no two timers are ever due at the same moment.
    internal static TimeSpan TimeoutOf(Step step, int number) => TimeSpan.FromMilliseconds(step.Timeout) + TimeSpan.FromTicks(2 * number);

    internal static TimeSpan GraceOf(Step step, int number) =>
        step.Grace == 0 ? TimeSpan.Zero : TimeSpan.FromMilliseconds(step.Grace) + TimeSpan.FromTicks((2 * number) + 1);

    internal ModelRun Add(int number, IReadOnlyList<Node> script, Step? options, ModelOperation? host)
    {
        var run = new ModelRun(this, number, script, options, host);
        Runs.Add(number, run);
        if (IsDisposing)
            run.End("ObjectDisposedException");
        else
            run.Begin();
        return run;
    }

    internal void AddTimer(TimeSpan due, Action fire) => _timers.Enqueue(fire, (_now + due.Ticks, _timersMade++));

    internal void Advance(TimeSpan time)
    {
        _now += time.Ticks;
        while (_timers.TryPeek(out var fire, out var when) && when.Due <= _now)
        {
            _ = _timers.Dequeue();
            fire();
        }
        TellEnded();
    }

    /// <summary>The task of an operation is done.</summary>
    internal void Answer(ModelOperation operation, string? error)
    {
        operation.IsAnswered = true;
        operation.Error = error;
        if (!IsClosed)
            Queue.Enqueue(operation.Take);
    }

    internal bool TakeTurn()
    {
        if (IsClosed || !Queue.TryDequeue(out var turn))
            return false;
        turn();
        TellEnded();
        CloseIfDone();
        return true;
    }

    internal void DisposeSoftly()
    {
        if (IsDisposing)
            return;
        _isEnding = true;
        var longest = TimeSpan.Zero;
        foreach (var run in Started.ToArray())
        {
            longest = run.Grace > longest ? run.Grace : longest;
            run.Cancel("disposed", hasGrace: true);
        }
        TellEnded();
        if (Started.Count > 0)
            AddTimer(longest, Close);
        CloseIfDone();
    }

    internal void Close()
    {
        if (IsClosed)
            return;
        _isEnding = true;
        foreach (var run in Started.ToArray())
        {
            run.Cancel("disposed", hasGrace: false);
            run.Close();
        }
        IsClosed = true;
        Queue.Clear();
        foreach (var run in Runs.Values.Where(static run => run.Stage == ModelRun.Stages.Created).ToArray())
            run.End("ObjectDisposedException");
        Ended.Clear();
    }

    internal string Describe()
    {
        var text = new StringBuilder();
        foreach (var run in Runs.Values)
        {
            var kept = !run.KeepsToken ? "no token" : run.IsAnnounced ? "token fired" : "token quiet";
            text.Append($"{run.Number}: {string.Join(", ", run.Trace)}; fired {string.Join(' ', run.Fired)}; {kept}; {run.Outcome}\n");
        }
        if (!IsDisposing)
            text.Append($"queue {Queue.Count} ");
        if (!IsClosed)
            text.Append($"runs {Started.Count} ");
        return text.Append($"operations {Runs.Values.Sum(static run => run.Live.Count)}").ToString();
    }

    // Whoever waits for a nested run hears of its end after the turn.
    private void TellEnded()
    {
        foreach (var run in Ended.OrderBy(static run => run.Number))
        {
            if (run.Host is { } operation)
                Answer(operation, ErrorOf(run.Outcome));
        }
        Ended.Clear();
    }

    private static string? ErrorOf(string outcome) => outcome switch
    {
        "ObjectDisposedException" => outcome,
        _ when outcome.StartsWith("result", StringComparison.Ordinal) => null,
        _ when outcome.StartsWith("error", StringComparison.Ordinal) => "raised",
        _ => "TaskCanceledException",
    };

    private void CloseIfDone()
    {
        if (_isEnding && !IsClosed && Started.Count == 0)
            Close();
    }
}
