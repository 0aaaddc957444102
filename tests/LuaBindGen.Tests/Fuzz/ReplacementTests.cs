using System.Text.RegularExpressions;
using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Fuzz;

/// <summary>The functions of <see cref="LuaLibraries.Yieldable"/> beside Lua's own: the same results, errors, messages and calls, in the same order.</summary>
public sealed partial class ReplacementTests
{
    private const LuaLibraries Libraries = LuaLibraries.Restricted;

    [Fact]
    public void A_random_call_does_the_same_as_on_the_function_of_Lua() => Compare(static () => new TestState(Libraries | LuaLibraries.Yieldable));

    [Fact]
    public void A_random_call_that_waits_in_its_callbacks_does_the_same() =>
        Compare(static () => new TestState(Libraries | LuaLibraries.Yieldable), waits: true);

    [Fact]
    public void A_random_call_that_is_preempted_does_the_same() =>
        Compare(static () => new TestState(Libraries | LuaLibraries.Yieldable, preemptEvery: 13));

    private static void Compare(Func<TestState> make, bool waits = false)
    {
        SynchronizationContext.SetSynchronizationContext(null);
        using var stock = new TestState(Libraries);
        using var own = make();
        stock.Lua.Run("pause = nil");
        own.Lua.Run(waits ? "pause = host.fetch" : "pause = nil");
        foreach (var seed in FuzzSettings.All())
        {
            // Each seed is some calls.
            for (var call = 0; call < 10; call++)
            {
                var program = new ReplacementProgram((seed * 10) + call).Text();
                var expected = Run(stock, program);
                var actual = Run(own, program);
                if (actual != expected && !IsKnown(program, actual))
                    Assert.Fail($"Seed {seed}, call {call} (set LUABINDGEN_FUZZ_SEED to {seed}).\nStock: {expected}\nOwn:   {actual}\n{program}");
            }
        }
    }

    // Of a malformed pattern `find` tells at its first match, also where a table is asked for the first capture only. And what `math.max` calls cannot wait.
    private static bool IsKnown(string program, string actual) =>
        (program.Contains("__index", StringComparison.Ordinal) && actual.Contains("unfinished capture", StringComparison.Ordinal))
        || actual.Contains("inside 'math.max', which Lua cannot suspend", StringComparison.Ordinal);

    private static string Run(TestState state, string program) => Address().Replace(state.Run<string>(program), "0x");

    [GeneratedRegex("0x[0-9a-f]{8,}")]
    private static partial Regex Address();
}
