using System.Diagnostics;
using Xunit.Abstractions;

namespace LuaBindGen.Tests.Fuzz;

public class DifferentialTests(ITestOutputHelper output)
{
    [Fact]
    public void A_random_program_does_the_same_whether_its_calls_are_ready_or_wait()
    {
        SynchronizationContext.SetSynchronizationContext(null);
        var counts = new FuzzCounts();
        var watch = Stopwatch.StartNew();
        var seeds = 0;
        foreach (var seed in FuzzSettings.All())
        {
            seeds++;
            var programs = Programs(seed);
            if (Differential.Compare(seed, programs, counts) is not { } difference)
            {
                if (FuzzSettings.IsOne)
                    output.WriteLine(string.Join("\n---\n", programs.Select(static program => program.Text()).Concat(counts.Traces)));
                continue;
            }
            foreach (var program in programs)
                Shrinker.Shrink(program, () => Differential.Compare(seed, programs) is not null);
            difference = Differential.Compare(seed, programs) ?? difference;
            Assert.Fail($"Seed {seed} (set LUABINDGEN_FUZZ_SEED to it). {difference}\n{string.Join("\n---\n", programs.Select(static program => program.Text()))}");
        }
        output.WriteLine($"{seeds} seeds, {counts.ReadyCalls} ready calls, {counts.Waits} waits, {counts.Skipped} skipped, {watch.Elapsed.TotalSeconds:F1} s");
        Assert.True(counts.Waits >= seeds, "The programs hardly wait: they are of no use.");
    }

    [Fact]
    public void A_random_program_does_the_same_when_it_is_preempted_every_few_instructions()
    {
        SynchronizationContext.SetSynchronizationContext(null);
        var counts = new FuzzCounts();
        foreach (var seed in FuzzSettings.All())
        {
            var (programs, every) = (Programs(seed), 20 + (seed % 200));
            if (Differential.Compare(seed, programs, counts, every) is not { } difference)
                continue;
            // Each try of one that hangs takes long.
            if (!difference.StartsWith("It hangs", StringComparison.Ordinal))
            {
                foreach (var program in programs)
                    Shrinker.Shrink(program, () => Differential.Compare(seed, programs, null, every) is not null);
                difference = Differential.Compare(seed, programs, null, every) ?? difference;
            }
            Assert.Fail($"Seed {seed} (set LUABINDGEN_FUZZ_SEED to it). {difference}\n{string.Join("\n---\n", programs.Select(static program => program.Text()))}");
        }
        output.WriteLine($"{counts.Waits} waits, {counts.Slices} turns, {counts.Skipped} skipped");
        Assert.True(counts.Slices > 2 * counts.Waits, "The programs are hardly preempted.");
    }

    private static RandomProgram[] Programs(int seed) =>
        [.. Enumerable.Range(0, 1 + (seed % 3)).Select(i => new RandomProgram((seed * 3) + i, $"program {i}"))];
}
