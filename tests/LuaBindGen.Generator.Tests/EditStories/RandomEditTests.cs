using System.Diagnostics;
using LuaBindGen.Generator.Tests.Harness;
using Xunit.Abstractions;

namespace LuaBindGen.Generator.Tests.EditStories;

public class RandomEditTests(ITestOutputHelper output)
{
    private const int Edits = 60;

    [Fact]
    public void After_any_edits_the_result_is_that_of_a_fresh_run()
    {
        var watch = Stopwatch.StartNew();
        var (stories, generated, kept) = (0, 0, 0);
        foreach (var seed in FuzzSettings.Seeds(usual: 25))
        {
            stories++;
            var edits = Enumerable.Range(0, Edits).Select(number => (seed * 1000) + number).ToList();
            var (story, failure) = RandomStory.Tell(seed, edits);
            if (failure is not null)
                Assert.Fail($"Seed {seed} (set LUABINDGEN_FUZZ_SEED to it). {Shrink(seed, edits, failure)}");
            generated += story.Generated;
            kept += story.Kept;
        }

        output.WriteLine($"{stories} stories of {Edits} edits, {generated} files compared, {kept} of them kept, {watch.Elapsed.TotalSeconds:F1} s");
        Assert.True(generated > stories * Edits && kept > stories, "The stories are about nothing: they are of no use.");
    }

    // Leaves out each edit without which the story still goes wrong.
    private static string Shrink(int seed, List<int> edits, string failure)
    {
        for (var index = edits.Count - 1; index >= 0; index--)
        {
            var fewer = edits.Where((_, number) => number != index).ToList();
            if (RandomStory.Tell(seed, fewer).Failure is not { } other)
                continue;
            edits = fewer;
            failure = other;
        }

        return $"{edits.Count} edits. {failure}";
    }
}
