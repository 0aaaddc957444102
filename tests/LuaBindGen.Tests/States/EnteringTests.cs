using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.States;

/// <summary>A state is entered, not pinned to a thread.</summary>
public class EnteringTests
{
    [Fact]
    public async Task A_synchronous_member_throws_at_once_while_another_thread_is_inside()
    {
        using var test = new TestState();
        using var inside = new ManualResetEventSlim();
        using var leave = new ManualResetEventSlim();
        var other = Task.Factory.StartNew(
            () =>
            {
                using (test.Lua.Enter())
                {
                    inside.Set();
                    leave.Wait();
                }
            },
            TaskCreationOptions.LongRunning);
        inside.Wait();
        Assert.Throws<LuaThreadException>(() => test.Lua.Run("return 1"));
        Assert.Throws<LuaThreadException>(() => test.Lua.CreateTable());
        var run = test.Lua.RunAsync<long>("return 1");
        Assert.Equal(0, test.Driver.Pump());
        leave.Set();
        await other;
        Assert.Equal(1, test.Finish(run));
        Assert.Equal(1, test.Lua.Run<long>("return 1"));
    }

    [Theory]
    [InlineData("host.pause()")]
    [InlineData("host.pause() return {}")] // a handle, which a finalizer drops
    [InlineData("host.pause() error({})")]
    public async Task Who_has_awaited_a_run_finds_the_state_free(string chunk)
    {
        await using var lua = new LuaState();
        lua.Register(LuaExports.All);
        using var call = lua.Load(chunk);
        for (var i = 0; i < 2_000; i++)
        {
            _ = await Record.ExceptionAsync(() => i % 2 == 0 ? lua.RunAsync(chunk) : call.CallAsync());
            lua.Globals["x"] = i;
            await lua.InvokeAsync(static lua => lua.Run("x = x + 1"));
            Assert.Equal(i + 1, lua.Globals.Get<long>("x"));
            if (i % 100 == 0)
                GC.Collect();
        }
    }

    [Fact]
    public async Task Who_has_awaited_a_cancelled_run_finds_the_state_free()
    {
        await using var lua = new LuaState();
        lua.Register(LuaExports.All);
        for (var i = 0; i < 2_000; i++)
        {
            using var cancellation = new CancellationTokenSource();
            var run = lua.RunAsync("host.sleep(3600)", cancellationToken: cancellation.Token);
            if (i % 2 == 0)
                await Task.Yield();
            await cancellation.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
            lua.Globals["x"] = i;
        }
    }

    [Fact]
    public async Task Any_thread_may_enter_after_another()
    {
        using var test = new TestState();
        for (var i = 0; i < 5; i++)
            Assert.Equal(i, await Task.Factory.StartNew(() => test.Lua.Run<long>($"return {i}"), TaskCreationOptions.LongRunning));
    }

    [Fact]
    public void InvokeAsync_runs_in_turn_and_passes_on_what_it_throws()
    {
        using var test = new TestState();
        var seen = 0L;
        var invoked = test.Lua.InvokeAsync(lua => seen = lua.Run<long>("return 7"));
        Assert.Equal(0, seen);
        test.Drive(invoked);
        Assert.Equal(7, seen);
        var failing = test.Lua.InvokeAsync(static _ => throw new InvalidOperationException("x"));
        test.Drive(failing);
        Assert.Equal("x", failing.Exception!.InnerException!.Message);
    }

    [Fact]
    public void A_nested_call_works_on_the_coroutine_that_called_and_cannot_wait()
    {
        using var test = new TestState();
        Assert.Equal("true 8 false", test.Run<string>(
            """
            local co = coroutine.create(function()
              local outer = coroutine.running()
              local same
              local value = host.apply(function(v) same = coroutine.running() == outer return v + 1 end, 7)
              return same, value, (host.apply(function() return coroutine.isyieldable() end, nil))
            end)
            local _, same, value, yieldable = coroutine.resume(co)
            return tostring(same) .. " " .. value .. " " .. tostring(yieldable)
            """));
    }

    [Fact]
    public void Endless_nesting_is_an_error_and_not_the_end_of_the_process()
    {
        using var test = new TestState();
        Assert.Contains("C stack overflow", test.Run<string>(
            "local function f() return host.apply(f, nil) end return tostring(select(2, pcall(f)))"));
        Assert.Contains("C stack overflow", test.Run<string>(
            """
            local function f() return coroutine.wrap(function() return host.apply(f, nil) end)() end
            return tostring(select(2, pcall(f)))
            """));
        Assert.Equal(3, test.Run<long>("return host.add(1, 2)"));
    }

    [Fact]
    public void Nesting_through_the_text_of_an_error_is_counted_too()
    {
        using var test = new TestState();
        Assert.Equal("done", test.Run<string>(
            """
            local function nest(n, f)
              if n == 0 then return f() end
              string.gsub("x", "x", function() nest(n - 1, f) end)
            end
            local cycles, object = 0, nil
            local function thrower() error(object) end
            object = setmetatable({}, { __tostring = function()
              cycles = cycles + 1
              local depth = 193 - cycles * 3
              if depth > 0 then
                coroutine.wrap(function()
                  pcall(nest, depth, function() pcall(host.apply, thrower, 1) end)
                end)()
              end
              return "x"
            end })
            pcall(host.apply, thrower, 1)
            return cycles < 20 and "done" or cycles .. " cycles: the levels are not counted"
            """));
    }

    [Fact]
    public void An_exported_async_method_may_touch_Lua_values_after_an_await()
    {
        using var test = new TestState();
        Assert.Equal(12, test.Run<long>("return Later.sum({ 3, 4, 5 })"));
        Assert.True(test.Run<bool>("return Later.is_inside()"));
        var wrong = Assert.Throws<LuaException>(() => test.Run<long>("return Later.sum_elsewhere({ 3, 4, 5 })"));
        Assert.IsType<LuaThreadException>(wrong.InnerException);
    }

    [Fact]
    public void An_exported_method_can_start_runs_and_call_functions_that_wait()
    {
        using var test = new TestState();
        Assert.Equal(11, test.Run<long>("return Later.call(function(v) return host.fetch(v) + 1 end, 10)"));
    }

    [Fact]
    public void Pump_inside_the_state_is_refused()
    {
        using var test = new TestState();
        var invoked = test.Lua.InvokeAsync(lua =>
        {
            _ = lua.RunAsync("return 1");
            test.Driver.Pump();
        });
        test.Drive(invoked);
        Assert.IsType<LuaThreadException>(invoked.Exception!.InnerException);
    }

    [Fact]
    public async Task The_thread_pool_driver_runs_scripts_from_many_threads_on_one_state()
    {
        await using var lua = new LuaState();
        lua.Register(LuaExports.Host);
        var desk = Host.DeskOf(lua);
        desk.IsReady = true;
        var runs = Enumerable.Range(0, 200).Select(i => Task.Run(() => lua.RunAsync<long>($"coroutine.yield() return host.add({i}, host.fetch(0))"))).ToArray();
        Assert.Equal(Enumerable.Range(0, 200).Select(i => (long)i), await Task.WhenAll(runs));
    }

    [Fact]
    public async Task Async_locals_of_the_caller_are_seen_by_exported_methods()
    {
        using var test = new TestState();
        Later.Ambient.Value = "caller";
        var run = test.Lua.RunAsync<string>("host.fetch(1) return Later.read_ambient()");
        Later.Ambient.Value = "changed";
        Assert.Equal("caller", test.Finish(run));
        await run;
    }
}
