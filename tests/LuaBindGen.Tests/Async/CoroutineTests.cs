using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Async;

/// <summary>The coroutine library over coroutines that wait: as if the call had simply taken long.</summary>
public class CoroutineTests
{
    [Fact]
    public void A_script_drives_by_hand_a_coroutine_that_awaits()
    {
        using var test = new TestState();
        Assert.Equal("1 2 3 done", test.Run<string>(
            """
            local co = coroutine.create(function(first)
              local fetched = host.fetch(first + 1)
              local given = coroutine.yield(first, fetched)
              coroutine.yield(host.fetch(given))
              return "done"
            end)
            local _, a, b = coroutine.resume(co, 1)
            local _, c = coroutine.resume(co, 3)
            local _, d = coroutine.resume(co)
            return table.concat({ a, b, c, d }, " ")
            """));
    }

    [Theory]
    [InlineData("coroutine.resume(coroutine.create(BODY))", 4)]
    [InlineData("coroutine.wrap(BODY)()", 3)]
    public void Trailing_nils_pass_through(string call, int count)
    {
        using var test = new TestState();
        var body = "function() host.fetch(1) return 1, nil, nil end";
        Assert.Equal(count, test.Run<long>($"return select('#', {call.Replace("BODY", body)})"));
    }

    [Fact]
    public void Arguments_are_delivered_once()
    {
        using var test = new TestState();
        Assert.Equal("a,nil,c|3", test.Run<string>(
            """
            local co = coroutine.create(function(...)
              local n = select("#", ...)
              local a, b, c = ...
              host.fetch(1)
              host.fetch(2)
              return tostring(a) .. "," .. tostring(b) .. "," .. tostring(c) .. "|" .. n
            end)
            local _, text = coroutine.resume(co, "a", nil, "c")
            return text
            """));
    }

    [Fact]
    public void The_sentinel_is_never_seen()
    {
        using var test = new TestState();
        Assert.Equal("number 1 number 2 nil", test.Run<string>(
            """
            local seen = {}
            for value in coroutine.wrap(function()
              for i = 1, 2 do coroutine.yield(host.fetch(i)) end
            end) do
              seen[#seen + 1] = type(value) .. " " .. tostring(value)
            end
            local inner = coroutine.create(function() return (coroutine.wrap(function() host.nothing() end)()) end)
            local _, last = coroutine.resume(inner)
            seen[#seen + 1] = tostring(last)
            return table.concat(seen, " ")
            """));
    }

    [Fact]
    public void Waits_pass_through_many_levels()
    {
        using var test = new TestState();
        Assert.Equal(55, test.Run<long>(
            """
            local function level(n)
              if n == 0 then return 0 end
              return host.fetch(n) + coroutine.wrap(level)(n - 1)
            end
            return level(10)
            """));
    }

    // Each line is run twice, with the library of the state and with Lua's own: the outcome has to be the same, word for word.
    [Theory]
    [InlineData("local co = coroutine.create(function() error('x') end) return coroutine.resume(co)")]
    [InlineData("local co = coroutine.create(function() error({}) end) local ok, e = coroutine.resume(co) return ok, type(e)")]
    [InlineData("local co = coroutine.create(function() end) coroutine.resume(co) return coroutine.resume(co)")]
    [InlineData("return pcall(function() local f = coroutine.wrap(function() error('x') end) f() end)")]
    [InlineData("return pcall(function() local f = coroutine.wrap(function() error(setmetatable({}, { __tostring = function() return 'x' end })) end) f() end)", true)]
    [InlineData("return pcall(function() local f = coroutine.wrap(function() end) f() f() end)")]
    [InlineData("return pcall(function() local f f = coroutine.wrap(function() f() end) f() end)")]
    [InlineData("return pcall(function() local f = coroutine.wrap(function() local x <close> = setmetatable({}, { __close = function() error('closing') end }) error('x') end) f() end)")]
    [InlineData("return coroutine.resume(coroutine.running())")]
    [InlineData("return pcall(function() coroutine.status(1) end)")]
    [InlineData("return pcall(function() coroutine.status() end)")]
    [InlineData("return pcall(function() coroutine.close(nil) end)")]
    [InlineData("return pcall(function() coroutine.close(coroutine.running()) end)")]
    [InlineData("return pcall(function() coroutine.wrap(1) end)")]
    [InlineData("return pcall(function() coroutine.wrap() end)")]
    [InlineData("local co = coroutine.create(function() local x <close> = setmetatable({}, { __close = function() error('x') end }) coroutine.yield() end) coroutine.resume(co) return coroutine.close(co)")]
    [InlineData("local co co = coroutine.create(function() return coroutine.status(co) end) local s = coroutine.status(co) local _, r = coroutine.resume(co) return s, r, coroutine.status(co)")]
    [InlineData("local a, b a = coroutine.create(function() return coroutine.resume(b) end) b = coroutine.create(function() return coroutine.status(a), coroutine.resume(a) end) return coroutine.resume(a)")]
    [InlineData("local a, b a = coroutine.create(function() return coroutine.resume(b) end) b = coroutine.create(function() return pcall(function() coroutine.close(a) end) end) return coroutine.resume(a)")]
    [InlineData("return select('#', coroutine.resume(coroutine.create(function() end))), select('#', coroutine.resume(coroutine.create(function() return nil end)))")]
    public void With_nothing_pending_everything_is_as_in_stock_Lua(string line, bool valueIsAnObject = false)
    {
        using var test = new TestState(LuaLibraries.All);
        using var ours = test.Run<LuaResults>("return coroutine.wrap(function() " + line + " end)()");
        using var stock = Stock(test.Lua).Call<LuaResults>("return coroutine.wrap(function() " + line + " end)()");
        if (!valueIsAnObject)
            Assert.Equal(stock.Select(value => value.ToString()), ours.Select(value => value.ToString()));
        Assert.Equal(stock.Count, ours.Count);
    }

    [Fact]
    public void To_everyone_but_its_resumer_a_waiting_coroutine_is_normal()
    {
        using var test = new TestState();
        test.Lua.Run("co = coroutine.create(function() return host.fetch(7) end)");
        var first = test.Start<long>("local _, value = coroutine.resume(co) return value");
        Assert.Equal("normal|false cannot resume non-suspended coroutine|test:3: cannot close a normal coroutine", test.RunBeside(
            """
            local ok, message = coroutine.resume(co)
            local _, closing = pcall(function()
              coroutine.close(co)
            end)
            return coroutine.status(co) .. "|" .. tostring(ok) .. " " .. message .. "|" .. closing
            """));
        Assert.False(first.IsCompleted);
        Assert.Equal(7, test.Finish(first));
    }

    [Fact]
    public void Two_runs_that_share_a_wrapped_coroutine_do_not_disturb_each_other()
    {
        using var test = new TestState();
        test.Lua.Run("step = coroutine.wrap(function() while true do coroutine.yield(host.fetch(7)) end end)");
        var first = test.Start<long>("return step()");
        Assert.Equal("test:1: cannot resume non-suspended coroutine", test.RunBeside("return select(2, pcall(function() step() end))"));
        Assert.Equal(7, test.Finish(first));
        Assert.Equal(7, test.Run<long>("return step()"));
    }

    [Fact]
    public void The_coroutine_of_a_run_cannot_be_resumed_by_another_run()
    {
        using var test = new TestState();
        var first = test.Start<long>("mine = coroutine.running() return host.fetch(1) + host.fetch(2)");
        Assert.Equal("false normal", test.RunBeside("return tostring(coroutine.resume(mine)) .. ' ' .. coroutine.status(mine)"));
        Assert.Equal(3, test.Finish(first));
        Assert.Equal("dead false", test.RunBeside("return coroutine.status(mine) .. ' ' .. tostring(coroutine.resume(mine))"));
    }

    [Fact]
    public void The_main_coroutine_of_the_state_is_the_drivers_too()
    {
        using var test = new TestState();
        test.Lua.Run("main = coroutine.running()");
        Assert.Equal("normal false false", test.RunBeside(
            "return coroutine.status(main) .. ' ' .. tostring(coroutine.resume(main)) .. ' ' .. tostring(pcall(coroutine.close, main))"));
        Assert.Equal(1, test.Run<long>("return host.fetch(1)"));
    }

    [Fact]
    public void A_run_that_gives_way_cannot_be_resumed_by_another_run()
    {
        using var test = new TestState();
        var first = test.Lua.RunAsync<string>("mine = coroutine.running() coroutine.yield() return 'mine'");
        var second = test.Lua.RunAsync<string>("local ok, message = coroutine.resume(mine) return message");
        Assert.Equal("cannot resume non-suspended coroutine", test.Finish(second));
        Assert.Equal("mine", test.Finish(first));
    }

    [Fact]
    public void A_plain_yield_gives_way_and_returns_nothing()
    {
        using var test = new TestState();
        test.Lua.Run("trace = ''");
        var script = "for i = 1, 2 do local n = select('#', coroutine.yield()) trace = trace .. NAME .. n end";
        var a = test.Lua.RunAsync(script.Replace("NAME", "'a'"));
        var b = test.Lua.RunAsync(script.Replace("NAME", "'b'"));
        test.Drive(Task.WhenAll(a, b));
        Assert.Equal("a0b0a0b0", test.Lua.Run<string>("return trace"));
    }

    [Fact]
    public void A_yield_with_values_in_the_main_coroutine_is_an_error()
    {
        using var test = new TestState();
        var exception = Assert.Throws<LuaException>(() => test.Run<long>("coroutine.yield(1, 2)"));
        Assert.Contains("yielded 2 values", exception.Message);
        Assert.Contains("test:1:", exception.Traceback);
    }

    // The library that Lua itself comes with, in an environment of its own.
    private static LuaFunction Stock(LuaState lua)
    {
        using var open = lua.Run<LuaFunction>(
            """
            return function(open)
              local saved = coroutine
              local library = open()
              return function(source)
                return assert(load(source, "=test", "t", setmetatable({ coroutine = library }, { __index = _G })))()
              end
            end
            """);
        return open.Call<LuaFunction>(StockLibrary.Opener(lua));
    }
}
