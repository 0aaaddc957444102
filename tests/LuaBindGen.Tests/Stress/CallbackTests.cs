using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Stress;

/// <summary>Callbacks, events and streams under collections, threads, and the end of their state.</summary>
public class CallbackTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Nothing_is_lost_where_a_collection_comes_at_each_crossing()
    {
        await using var lua = Make();
        var result = await lua.RunAsync<string>("""
            local collect = collectgarbage
            local sum = 0
            for i = 1, 20 do
              sum = sum + Beacon.call_now(function(n) collect() return n * 2 end, i)
              sum = sum + Beacon.collecting()(i)
              sum = sum + Beacon.call_now(function(n) return Beacon.call_now(function(m) collect() return m end, n) end, i)
              sum = sum + Beacon.call(function(n)
                collect()
                local total = 0
                for step in Beacon.steps(n % 4) do collect() total = total + step end
                return total
              end, i)
              sum = sum + Beacon.sum(function()
                for j = 1, 3 do collect() coroutine.yield(Beacon.call(function(n) return n end, j)) end
              end)
            end
            return sum .. ''
            """).WaitAsync(Patience);
        // 2i, i + 1, i, and for i the sum of 1 to i % 4, and 6.
        var expected = Enumerable.Range(1, 20).Sum(static i => (2 * i) + i + 1 + i + (i % 4 * ((i % 4) + 1) / 2) + 6);
        Assert.Equal(expected.ToString(System.Globalization.CultureInfo.InvariantCulture), result);
    }

    [Fact]
    public async Task Calls_from_many_threads_end_one_way_or_another_when_the_state_does()
    {
        for (var round = 0; round < 5; round++)
        {
            var lua = Make();
            var beacon = new Beacon();
            lua.Globals["beacon"] = LuaValue.FromObject(beacon);
            await lua.RunAsync("""
                beacon.ask = function(n) Beacon.call(function(m) return m end, n) return n end
                beacon.tell = function() told = (told or 0) + 1 end
                beacon.count = function(n) return n end
                beacon.lit:connect(function(n) Beacon.call(function(m) return m end, n) end)
                """);
            var called = 0;
            var callers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
            {
                for (var i = 0; ; i++)
                {
                    try
                    {
                        beacon.Light(i);
                        beacon.Tell!();
                        Assert.Equal(i, await beacon.Ask!(i));
                        _ = Interlocked.Increment(ref called);
                        Assert.Equal(i, beacon.Count!(i));
                    }
                    catch (LuaThreadException)
                    {
                        // The state was in use.
                    }
                    catch (Exception exception) when (exception is ObjectDisposedException or OperationCanceledException)
                    {
                        return;
                    }
                }
            })).ToArray();
            while (Volatile.Read(ref called) < 20 && !Array.Exists(callers, static caller => caller.IsCompleted))
                await Task.Yield();
            await lua.DisposeAsync();
            await Task.WhenAll(callers).WaitAsync(Patience);
            Assert.Equal(0, beacon.Handlers);
        }
    }

    [Fact]
    public async Task Connections_come_and_go_while_the_event_is_raised()
    {
        await using var lua = Make();
        var beacon = new Beacon();
        lua.Globals["beacon"] = LuaValue.FromObject(beacon);
        using var stop = new CancellationTokenSource();
        var raising = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                beacon.Light(i);
                Thread.Yield();
            }
        })).ToArray();
        var run = lua.RunAsync("""
            for i = 1, 200 do
              local heard = 0
              local one <close> = beacon.lit:connect(function() heard = heard + 1 end)
              local two = beacon.lit:connect(function() two_is_gone() end)
              two:disconnect()
              assert(math.type(beacon.lit:wait()) == 'integer')
              for n in beacon.lit:stream() do if n >= 0 then break end end
            end
            """);
        _ = await Task.WhenAny(run, Task.Delay(Patience));
        await stop.CancelAsync();
        await Task.WhenAll(raising);
        await run.WaitAsync(Patience);
        Assert.Equal(0, beacon.Handlers);
    }

    [Fact]
    public async Task A_pooled_state_keeps_the_connections_of_its_set_up_only()
    {
        var beacon = new Beacon();
        await using var pool = new LuaStatePool(new LuaStatePoolOptions
        {
            Size = 1,
            SetUp = lua =>
            {
                lua.Register(LuaExports.All);
                lua.Globals["beacon"] = LuaValue.FromObject(beacon);
                lua.Run("count = 0 beacon.lit:connect(function(n) count = count + n end)");
            },
        });
        await pool.RunAsync("beacon.lit:connect(function() end) beacon.lit:connect(function() end)");
        await pool.RunAsync("return 1");
        Assert.Equal(1, beacon.Handlers);
    }

    [Fact]
    public void A_function_of_one_state_is_called_by_another()
    {
        using var one = new TestState();
        using var other = new TestState();
        one.Lua.Register(LuaExports.All);
        var beacon = new Beacon();
        one.Lua.Globals["beacon"] = LuaValue.FromObject(beacon);
        other.Lua.Globals["beacon"] = LuaValue.FromObject(beacon);
        one.Lua.Run("beacon.count = function(n) return n + 1 end");
        Assert.Equal(42, other.Lua.Run<long>("return beacon.count(41)"));
        Assert.Equal("function", other.Lua.Run<string>("beacon.count = beacon.count return type(beacon.count)"));
        other.Lua.Run("beacon.count = nil");
        one.Lua.Run("beacon = nil");
        other.Lua.Run("beacon = nil");
    }

    [Fact]
    public void An_event_that_takes_no_handler_raises_and_keeps_nothing()
    {
        using var state = new TestState();
        Beacon.IsBroken = true;
        try
        {
            foreach (var use in new[] { "connect(print)", "stream()" })
                Assert.Contains("no handlers today", Assert.Throws<LuaException>(() => state.Lua.Run($"Beacon.new().lit:{use}")).Message, StringComparison.Ordinal);
            var wait = Assert.Throws<LuaException>(() => state.Finish(state.Lua.RunAsync<LuaValue>("Beacon.new().lit:wait()")));
            Assert.Contains("no handlers today", wait.Message, StringComparison.Ordinal);
        }
        finally
        {
            Beacon.IsBroken = false;
        }
    }

    [Fact]
    public void An_enumerator_whose_end_fails_raises_that()
    {
        using var state = new TestState();
        var thrown = Assert.Throws<LuaException>(() => state.Finish(state.Lua.RunAsync<LuaValue>("for i in Beacon.stuck() do break end")));
        Assert.Contains("the end failed", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_that_steps_closes_and_drops_at_random_leaves_nothing()
    {
        using var state = new TestState();
        var sum = state.Finish(state.Lua.RunAsync<long>("""
            local total = 0
            for i = 1, 300 do
              local stream = Beacon.steps(i % 5)
              if i % 7 == 0 then stream:close() end
              local step = stream()
              total = total + (step or 0)
              if i % 3 == 0 then stream:close() stream:close() end
              if i % 11 == 0 then collectgarbage() end
            end
            return total
            """));
        Assert.Equal(Enumerable.Range(1, 300).Count(static i => i % 7 != 0 && i % 5 != 0), sum);
    }

    private static LuaState Make()
    {
        var lua = new LuaState();
        lua.Register(LuaExports.All);
        return lua;
    }
}
