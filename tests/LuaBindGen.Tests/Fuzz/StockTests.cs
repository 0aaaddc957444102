using System.Diagnostics;
using System.Text.RegularExpressions;
using LuaBindGen.Native;
using Xunit.Abstractions;

namespace LuaBindGen.Tests.Fuzz;

/// <summary>Programs without waits, on our coroutine library and on Lua's own.</summary>
public partial class StockTests(ITestOutputHelper output)
{
    private const int MostWithoutPosition = 3;

    private const string Before =
        """
        local coroutine, poll, host = stock or coroutine, stock and stock.resume or poll, direct
        local Account = {open = function() return {balance = 1, deposit = function(_, n) return n end} end}

        """;

    [Fact]
    public void A_random_program_without_waits_does_the_same_as_on_the_stock_coroutine_library()
    {
        SynchronizationContext.SetSynchronizationContext(null);
        var watch = Stopwatch.StartNew();
        var withoutPosition = 0;
        foreach (var seed in FuzzSettings.All())
        {
            var program = new RandomProgram(seed, "program") { Before = Before };
            if (Difference(program) is null)
                continue;
            if (Difference(program, hasPositions: false) is null)
            {
                withoutPosition++;
                continue;
            }
            Shrinker.Shrink(program, () => Difference(program, hasPositions: false) is not null);
            Assert.Fail($"Seed {seed} (set LUABINDGEN_FUZZ_SEED to it). {Difference(program)}\n{program.Text()}");
        }
        Assert.InRange(withoutPosition, 0, Math.Max(MostWithoutPosition, FuzzSettings.Seeds * MostWithoutPosition / 100));
        output.WriteLine($"{withoutPosition} differ in a position, {watch.Elapsed.TotalSeconds:F1} s");
    }

    // A function of ours that is called in tail position takes the frame of its caller, which a C function leaves: an error that
    // it raises is then without the position.
    private static string? Difference(RandomProgram program, bool hasPositions = true)
    {
        var stock = Run(program, isStock: true);
        var own = Run(program, isStock: false);
        if (!hasPositions)
            (stock, own) = (Position().Replace(stock, ""), Position().Replace(own, ""));
        return stock == own || stock.Contains("stack overflow", StringComparison.Ordinal) ? null : $"Stock:\n{stock}\nOwn:\n{own}";
    }

    private static string Run(RandomProgram program, bool isStock)
    {
        using var state = new FuzzState(ready: true);
        if (isStock)
            state.Lua.InvokeAsync(OpenStock);
        var task = state.Start(program);
        Assert.True(state.Drive(new Random(0), [task]), "A program hangs without a wait.");
        return state.Outcome(program, task);
    }

    [GeneratedRegex(@"program:\d+: ")]
    private static partial Regex Position();

    private static void OpenStock(LuaState lua)
    {
        using var entry = lua.Enter();
        entry.Stack.PushReference(lua.Known.Globals);
        entry.Stack.PushFunction(LibraryFunctions.Find("coroutine"));
        Assert.Equal(LuaStatus.Ok, entry.Stack.Call(0, 1));
        entry.Stack.RawSetField(-2, "stock"u8);
    }
}
