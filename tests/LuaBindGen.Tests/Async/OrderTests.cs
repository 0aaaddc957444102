using LuaBindGen.Tests.Fixtures;
using Xunit.Abstractions;

namespace LuaBindGen.Tests.Async;

/// <summary>On the manual driver everything is known: the same scripts and the same answers are the same steps, in the same order.</summary>
public class OrderTests(ITestOutputHelper output)
{
    private const string Script =
        """
        local run, seed = ...
        local random = seed
        local function choose(most)
          random = (random * 1103515245 + 12345) % 2147483648
          return random // 65536 % most
        end
        local function step(name)
          log = log .. run .. name .. " "
          local what = choose(4)
          if what == 0 then
            host.fetch(run)
          elseif what == 1 then
            coroutine.yield()
          elseif what == 2 then
            pcall(host.fetch, choose(9))
          else
            Later.call(function(argument) log = log .. run .. "nested" .. argument .. " " host.fetch(argument) return argument end, choose(9))
          end
        end
        local inner = coroutine.wrap(function()
          for i = 1, 4 do
            host.fetch(i)
            log = log .. run .. "inner" .. i .. " "
            coroutine.yield(i)
          end
        end)
        for i = 1, 8 do
          step("step" .. i)
          if i % 2 == 0 then inner() end
        end
        log = log .. run .. "end "
        """;

    [Fact]
    public void The_same_scripts_take_the_same_steps_in_the_same_order()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var first = Log(seed);
        Assert.Equal(first, Log(seed));
        Assert.Equal(20, first.Split("end ").Length - 1);
        Assert.NotEqual(first, Log(seed + 1));
    }

    private static string Log(int seed)
    {
        // What completes inline queues in the order of the answers; the pool would mix it.
        SynchronizationContext.SetSynchronizationContext(null);
        using var test = new TestState();
        test.Desk.IsImmediate = true;
        test.Lua.Globals["log"] = "";
        using var function = test.Lua.Load(Script);
        var random = new Random(seed);
        var runs = Enumerable.Range(0, 20).Select(i => function.CallAsync<LuaValue>([i, random.Next(1 << 20)])).ToArray();
        while (!runs.All(static run => run.IsCompleted))
        {
            for (var pumps = random.Next(4); pumps > 0; pumps--)
                _ = test.Driver.Pump();
            if (test.Desk.Waits.Count > 0)
                test.Desk.TakeAt(random.Next(test.Desk.Waits.Count)).Complete();
        }
        test.Settle();
        return test.Lua.Globals.Get<string>("log");
    }
}
