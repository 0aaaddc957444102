using Xunit.Abstractions;

namespace LuaBindGen.Tests.Fuzz;

/// <summary>Hosts and other runs that interfere at random. What the programs do is not compared; they must end, and leave nothing.</summary>
public class MischiefTests(ITestOutputHelper output)
{
    [Fact]
    public void Runs_that_share_coroutines_and_are_cancelled_end_and_leave_nothing() => RunAll(LuaLibraries.Restricted, "");

    [Fact]
    public void Runs_with_hooks_that_raise_end_and_leave_nothing() => RunAll(
        LuaLibraries.All,
        """
        local strikes = 0
        local function strike()
          strikes = strikes + 1
          if strikes % 3 == 0 then error('struck', 0) end
        end
        debug.sethook(strike, '', {EVERY})
        local create = coroutine.create
        local coroutine = setmetatable({create = function(f)
          local co = create(f)
          debug.sethook(co, strike, '', {EVERY})
          return co
        end}, {__index = coroutine})

        """);

    private void RunAll(LuaLibraries libraries, string prelude)
    {
        SynchronizationContext.SetSynchronizationContext(null);
        var waits = 0L;
        foreach (var seed in FuzzSettings.All())
        {
            try
            {
                waits += RunOne(seed, libraries, prelude);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {seed} (set LUABINDGEN_FUZZ_SEED to it).", exception);
            }
        }
        output.WriteLine($"{waits} waits");
        Assert.NotEqual(0, waits);
    }

    private static int RunOne(int seed, LuaLibraries libraries, string prelude)
    {
        var random = new Random(seed);
        using var state = new FuzzState(ready: false, libraries);
        List<CancellationTokenSource> sources = [];
        List<Task<LuaResults>> tasks = [];
        var every = random.Next(40, 400).ToString(System.Globalization.CultureInfo.InvariantCulture);
        for (var i = random.Next(2, 5); i > 0; i--)
        {
            var program = new RandomProgram(random.Next(), $"program {i}", sharesAll: true) { Before = prelude.Replace("{EVERY}", every, StringComparison.Ordinal) };
            sources.Add(new CancellationTokenSource());
            tasks.Add(state.Start(program, sources[^1].Token));
        }
        var ended = state.Drive(random, tasks, () => Disturb(state, random, sources));
        Assert.True(ended, "It hangs.");
        Assert.All(tasks.Where(static task => task.IsFaulted), static task =>
            Assert.True(task.Exception!.InnerException is LuaException or ObjectDisposedException, task.Exception.ToString()));
        Assert.Equal((0, 0, 0), (state.Lua.Operations.Live, state.Lua.Threads.InUse, state.Lua.Runs.Count));
        // Results and errors may hold what a script made: their handles go before it is counted what is left.
        foreach (var task in tasks)
        {
            if (task.IsCompletedSuccessfully)
                task.GetAwaiter().GetResult().Dispose();
            (task.Exception?.InnerException as LuaException)?.Value.Dispose();
        }
        return state.Desk.Begun;
    }

    private static void Disturb(FuzzState state, Random random, List<CancellationTokenSource> sources)
    {
        switch (random.Next(120))
        {
            case 0 or 1:
                sources[random.Next(sources.Count)].Cancel();
                break;
            case 2 when state.Desk.Waits.Count > 0:
                state.Desk.TakeAt(random.Next(state.Desk.Waits.Count)).Fail(new InvalidOperationException("mischief"));
                break;
            case 3 when state.Desk.Waits.Count > 0:
                // The script's operation ends first, the task later or never.
                _ = state.Lua.InvokeAsync(static lua => lua.Run("common.c, common.w, common.o, common.f = nil collectgarbage() collectgarbage()"));
                break;
            case 4 when random.Next(6) == 0:
                state.Lua.Dispose();
                break;
            case 5 when !state.Lua.IsDisposing:
                CallShared(state.Lua, random);
                break;
        }
    }

    // Synchronous calls of the host's, which meet coroutines that wait in other runs.
    private static void CallShared(LuaState lua, Random random)
    {
        string[] calls = ["coroutine.resume(common.c)", "coroutine.close(common.c)", "common.w()", "common.f(1)", "coroutine.status(common.c)"];
        try
        {
            lua.Run(calls[random.Next(calls.Length)]);
        }
        catch (LuaException)
        {
            // Refused, as it may well be.
        }
    }
}
