using System.Diagnostics;
using LuaBindGen.Tests.Fuzz;
using Xunit.Abstractions;

namespace LuaBindGen.Tests.Model;

/// <summary>Random hosts with random scripts, against a simple model of what is to happen.</summary>
public class ModelTests(ITestOutputHelper output)
{
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
}
