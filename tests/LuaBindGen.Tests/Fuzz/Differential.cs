namespace LuaBindGen.Tests.Fuzz;

/// <summary>Runs the same programs with every host call ready and with every one waiting, and compares.</summary>
internal static class Differential
{
    /// <summary>What differs, or null.</summary>
    internal static string? Compare(int seed, IReadOnlyList<RandomProgram> programs, FuzzCounts? counts = null, int? preemptEvery = null)
    {
        string[] expected;
        using (var state = new FuzzState(ready: true))
        {
            expected = [.. programs.Select(program => RunAlone(state, program))];
            if (counts is not null)
                counts.ReadyCalls += state.Desk.Begun;
            counts?.Traces.AddRange(expected);
        }
        // How many C levels are in use depends on who resumed last: a program that ran out of them may not be compared.
        if (expected.Any(static outcome => outcome.Contains("stack overflow", StringComparison.Ordinal)))
        {
            if (counts is not null)
                counts.Skipped++;
            return null;
        }

        using var waiting = new FuzzState(ready: false, preemptEvery: preemptEvery);
        var random = new Random(seed);
        Task<LuaResults>[] tasks = [.. programs.Select(program => waiting.Start(program))];
        var ended = waiting.Drive(random, tasks);
        if (counts is not null)
        {
            counts.Waits += waiting.Desk.Begun;
            counts.Slices += waiting.Slices;
        }
        var difference = ended ? null : "It hangs.\n";
        for (var i = 0; i < programs.Count; i++)
        {
            var actual = waiting.Outcome(programs[i], tasks[i]);
            if (actual != expected[i])
                difference += $"Ready:\n{expected[i]}\nWaiting:\n{actual}\n";
        }
        if (difference is null && waiting.Lua.Operations.Live != 0)
            difference = $"{waiting.Lua.Operations.Live} operations are left.";
        if (difference is not null)
            waiting.Abandon();
        return difference;
    }

    private static string RunAlone(FuzzState state, RandomProgram program)
    {
        var task = state.Start(program);
        var ended = state.Drive(new Random(0), [task]);
        return ended ? state.Outcome(program, task) : "A program hangs without a wait.";
    }
}

/// <summary>What a fuzz run has done, for its report.</summary>
internal sealed class FuzzCounts
{
    internal long ReadyCalls { get; set; }

    internal long Waits { get; set; }

    internal int Skipped { get; set; }

    /// <summary>How many turns were taken in programs that were preempted.</summary>
    internal long Slices { get; set; }

    /// <summary>What the programs did when nothing waited.</summary>
    internal List<string> Traces { get; } = [];
}
