using System.Text;

namespace LuaBindGen.Tests.Model;

/// <summary>Takes the same steps with the product and with the model, and compares all that can be seen after each.</summary>
internal sealed class Story
{
    private const int MostRounds = 100;

    private static readonly int[] Milliseconds = [5, 10, 20, 5, 10, 20, 5000];

    private readonly ManualLuaDriver _driver = new();
    private readonly ModelState _model = new();
    private readonly RealState _real;
    private Task _disposing = Task.CompletedTask;
    private int _next = 1;

    // Whoever awaits nested runs is told between turns: then these are taken one by one.
    private bool _nests;

    private Story() => _real = RealState.Make(_driver, isThreaded: false);

    /// <summary>How many turns were taken.</summary>
    internal int Turns { get; private set; }

    /// <summary>Tells a story.</summary>
    /// <returns>What was wrong; null for nothing.</returns>
    internal static string? Tell(IReadOnlyList<Step> steps, StoryCounts? counts = null)
    {
        var story = new Story();
        var at = "the beginning";
        try
        {
            foreach (var step in steps)
            {
                at = step.ToString();
                story.Take(step);
                story.Compare();
            }
            at = "the end";
            story.Finish();
        }
        catch (Exception exception)
        {
            return $"At {at}: {exception.Message}\n{(exception is StoryException ? "" : exception)}";
        }
        finally
        {
            story._real.Lua.Dispose();
        }
        counts?.Add(story._model, steps.Count, story.Turns);
        return null;
    }

    private void Take(Step step)
    {
        switch (step.Do)
        {
            case Do.Start:
                Start(step);
                break;
            case Do.Complete or Do.Fail or Do.Abort:
                Answer(step);
                break;
            case Do.Cancel:
                Cancel(step);
                break;
            case Do.Advance:
                Advance(Milliseconds[step.Pick % Milliseconds.Length]);
                break;
            case Do.Turn:
                TakeTurn();
                break;
            case Do.Settle:
                Settle(isPumped: step.Pick % 2 == 0);
                break;
            case Do.Collect when !_model.IsClosed:
                _real.Lua.Run("collectgarbage()");
                GC.Collect(0);
                break;
            case Do.Dispose:
                _model.Close();
                _real.Lua.Dispose();
                break;
            case Do.DisposeAsync:
                _model.DisposeSoftly();
                _disposing = _real.Lua.DisposeAsync().AsTask();
                break;
        }
        _real.TellNested();
    }

    private void Start(Step step)
    {
        var number = _next++;
        var script = Node.Place(step.Script, ref _next);
        _nests |= script.Any(static node => node.Nests);
        _ = _model.Add(number, script, step, null);
        _real.Start(number, script, step);
    }

    private void Answer(Step step)
    {
        var waiting = _model.Operations.Values.Where(static operation => !operation.IsAnswered).ToArray();
        if (waiting.Length == 0)
            return;
        var operation = waiting[step.Pick % waiting.Length];
        var error = step.Do == Do.Complete ? null : step.Do == Do.Fail ? "boom" : "TaskCanceledException";
        _model.Answer(operation, error);
        _real.Answer(operation.Number, error);
    }

    private void Cancel(Step step)
    {
        var runs = _model.Runs.Values.Where(static run => run.Host is null).ToArray();
        if (runs.Length == 0)
            return;
        // Mostly one of the last: the others are long over.
        var run = runs[^(1 + (step.Pick % Math.Min(runs.Length, 6)))];
        run.FireToken();
        _real.Cancel(run.Number);
    }

    private void Advance(int milliseconds)
    {
        var time = TimeSpan.FromMilliseconds(milliseconds);
        _model.Advance(time);
        _real.Advance(time);
    }

    private bool TakeTurn()
    {
        var taken = _model.TakeTurn();
        if (taken != (_real.Lua.Gate.TakeTurns(1) > 0))
            throw new StoryException(taken ? "A turn is missing." : "There is a turn too many.");
        _real.TellNested();
        Turns += taken ? 1 : 0;
        return taken;
    }

    private void Settle(bool isPumped)
    {
        if (!isPumped || _nests)
        {
            while (TakeTurn())
            {
            }
            return;
        }
        while (_model.TakeTurn())
            Turns++;
        while (_driver.Pump() > 0)
        {
        }
    }

    // Whatever is left gets on as soon as its operations are complete; then the state is closed, and nothing remains.
    private void Finish()
    {
        for (var round = 0; !_model.IsClosed && (_model.Started.Count > 0 || _model.Queue.Count > 0); round++)
        {
            if (round == MostRounds)
                throw new StoryException("It does not end.");
            Settle(isPumped: false);
            foreach (var operation in _model.Operations.Values.Where(static operation => !operation.IsAnswered).ToArray())
            {
                _model.Answer(operation, null);
                _real.Answer(operation.Number, null);
            }
            Compare();
        }
        _model.Close();
        _real.Lua.Dispose();
        Compare();
        var lua = _real.Lua;
        if ((lua.Operations.Live, lua.Threads.InUse, lua.Runs.Count, lua.Objects.Count) != (0, 0, 0, 0))
            throw new StoryException($"Left over: {lua.Operations.Live} operations, {lua.Threads.InUse} coroutines, {lua.Runs.Count} runs, {lua.Objects.Count} objects.");
        if (!_disposing.IsCompleted || _real.AllRuns().Any(static run => run.Task is not { IsCompleted: true }))
            throw new StoryException("A task never ended.");
    }

    private void Compare()
    {
        var (expected, actual) = (_model.Describe(), _real.Describe());
        if (expected == actual)
            return;
        var text = new StringBuilder("The model and the product differ.\n");
        var lines = actual.Split('\n').ToHashSet();
        var others = expected.Split('\n').ToHashSet();
        foreach (var line in others.Where(line => !lines.Contains(line)))
            text.Append("model: ").Append(line).Append('\n');
        foreach (var line in lines.Where(line => !others.Contains(line)))
            text.Append("real:  ").Append(line).Append('\n');
        throw new StoryException(text.ToString());
    }

    private sealed class StoryException(string message) : Exception(message);
}
