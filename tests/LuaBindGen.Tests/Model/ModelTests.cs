using System.Diagnostics;
using LuaBindGen.Tests.Fuzz;
using Xunit.Abstractions;

namespace LuaBindGen.Tests.Model;

/// <summary>Random hosts with random scripts, against a simple model of what is to happen.</summary>
public class ModelTests(ITestOutputHelper output)
{
    // Of so many steps one is taken on threads as well.
    private const int PartOnThreads = 4;

    [Fact]
    public void After_each_step_of_a_host_everything_is_as_the_model_says()
    {
        SynchronizationContext.SetSynchronizationContext(null);
        var counts = new StoryCounts();
        var watch = Stopwatch.StartNew();
        foreach (var seed in FuzzSettings.From())
        {
            var steps = StepGen.Generate(seed);
            if (Story.Tell(steps, counts) is { } failure)
            {
                var smaller = StoryShrinker.Shrink(steps, static steps => Story.Tell(steps) is not null);
                failure = Story.Tell(smaller) ?? failure;
                Assert.Fail($"Seed {seed} (set LUABINDGEN_FUZZ_SEED to it). {failure}\n{string.Join('\n', smaller)}");
            }
            if (counts.Steps >= FuzzSettings.ModelSteps || FuzzSettings.IsOne)
                break;
        }
        output.WriteLine($"{counts}; {watch.Elapsed.TotalSeconds:F1} s");
    }

    [Fact]
    public void Hosts_on_several_threads_see_each_operation_and_each_run_end_once()
    {
        SynchronizationContext.SetSynchronizationContext(null);
        var steps = 0;
        var outcomes = new SortedDictionary<string, int>();
        var watch = Stopwatch.StartNew();
        foreach (var seed in FuzzSettings.From())
        {
            var story = StepGen.Generate(seed);
            if (ThreadedStory.Tell(story, outcomes) is { } failure)
                Assert.Fail($"Seed {seed} (set LUABINDGEN_FUZZ_SEED to it; it may take some tries). {failure}\n{string.Join('\n', story)}");
            steps += story.Count;
            if (steps >= FuzzSettings.ModelSteps / PartOnThreads || FuzzSettings.IsOne)
                break;
        }
        output.WriteLine($"{steps} steps; {string.Join(", ", outcomes.Select(static pair => $"{pair.Key} {pair.Value}"))}; {watch.Elapsed.TotalSeconds:F1} s");
    }
}
