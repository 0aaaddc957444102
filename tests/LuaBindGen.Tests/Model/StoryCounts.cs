namespace LuaBindGen.Tests.Model;

/// <summary>What stories have done, for a report.</summary>
internal sealed class StoryCounts
{
    private readonly SortedDictionary<string, int> _outcomes = [];
    private int _stories;
    private int _turns;
    private int _operations;
    private int _fired;

    internal int Steps { get; private set; }

    internal void Add(ModelState model, int steps, int turns)
    {
        _stories++;
        Steps += steps;
        _turns += turns;
        foreach (var run in model.Runs.Values)
        {
            var outcome = (run.Host is null ? "" : "nested ") + (run.Outcome.StartsWith("result", StringComparison.Ordinal) ? "result" : run.Outcome);
            _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + 1;
            _fired += run.Fired.Count;
        }
        _operations += model.Operations.Count;
    }

    public override string ToString() =>
        $"{_stories} stories, {Steps} steps, {_turns} turns, {_operations} operations, {_fired} tokens fired; "
        + string.Join(", ", _outcomes.Select(static pair => $"{pair.Key} {pair.Value}"));
}
