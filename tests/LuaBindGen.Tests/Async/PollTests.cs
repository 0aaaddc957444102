using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Async;

/// <summary>Glue that a host writes in Lua, with the sentinel in its hands.</summary>
public class PollTests
{
    [Fact]
    public void A_scheduler_written_in_Lua_drives_two_waits_at_once()
    {
        using var test = Prepare();
        var run = test.Start<string>(
            """
            local tasks, order = {}, {}
            for i = 1, 2 do
              tasks[i] = coroutine.create(function()
                local value = host.fetch(i * 10)
                order[#order + 1] = value
              end)
            end
            while #order < 2 do
              for i = 1, 2 do
                if coroutine.status(tasks[i]) ~= "dead" then assert(poll(tasks[i])) end
              end
              if #order < 2 then coroutine.yield(PENDING) end
            end
            return table.concat(order, " ")
            """);
        Assert.Equal(2, test.Desk.History.Count);
        test.Desk.History[1].Complete();
        test.PumpUntil(() => test.Lua.Operations.Live == 1);
        test.Desk.History[0].Complete();
        Assert.Equal("20 10", test.Finish(run));
    }

    [Fact]
    public void A_scheduler_that_sees_to_one_completion_at_a_time_is_woken_for_each()
    {
        using var test = Prepare();
        var run = test.Start<long>(
            """
            local tasks, done, turn = {}, 0, 0
            for i = 1, 2 do
              tasks[i] = coroutine.create(function() host.fetch(i) done = done + 1 end)
              poll(tasks[i])
            end
            while done < 2 do
              turn = turn % 2 + 1
              if coroutine.status(tasks[turn]) ~= "dead" then poll(tasks[turn]) end
              if done < 2 then coroutine.yield(PENDING) end
            end
            return done
            """);
        Assert.Equal(2, test.Finish(run));
    }

    [Fact]
    public void A_completion_that_comes_while_the_run_is_not_parked_wakes_it_later()
    {
        using var test = Prepare();
        test.Desk.IsImmediate = true;
        var run = test.Start<long>(
            """
            local a = coroutine.create(function() return host.fetch(10) end)
            local b = coroutine.create(function() return host.fetch(20) end)
            local c = coroutine.create(function() return host.fetch(30) end) -- is never complete
            poll(a) poll(b) poll(c)
            host.complete(1)
            coroutine.yield(PENDING)      -- woken for b, which it does not take
            host.complete(0)
            coroutine.yield()             -- a completes before the run has its next turn
            coroutine.yield(PENDING)
            local _, value = poll(a)
            return value
            """);
        Assert.True(run.IsCompleted, "The completion of the first was lost.");
        Assert.Equal(10, test.Finish(run));
    }

    [Fact]
    public void A_scheduler_that_never_takes_a_result_is_told()
    {
        using var test = Prepare();
        var exception = Assert.Throws<LuaException>(() => test.Run<long>(
            """
            local left = coroutine.create(function() host.fetch(1) end)
            poll(left)
            while true do coroutine.yield(PENDING) end
            """));
        Assert.Contains("whose operation is complete", exception.Message);
    }

    [Fact]
    public void Resumed_too_early_a_waiting_coroutine_yields_the_sentinel_again()
    {
        using var test = Prepare();
        var run = test.Start<string>(
            """
            local co = coroutine.create(function() return host.fetch(5) end)
            for i = 1, 10 do
              local ok, value, more = poll(co, "early", i)
              assert(ok and value == PENDING and more == nil)
            end
            coroutine.yield(PENDING)
            local ok, value = poll(co)
            return value .. coroutine.status(co)
            """);
        Assert.Single(test.Desk.History);
        Assert.Equal("5dead", test.Finish(run));
    }

    [Fact]
    public void The_poller_sees_suspended_and_may_close_and_others_see_normal_and_may_not()
    {
        using var test = Prepare();
        var run = test.Start<string>(
            """
            shared = coroutine.create(function()
              local x <close> = setmetatable({}, { __close = function() closed = true end })
              host.fetch(5)
            end)
            poll(shared)
            coroutine.yield()
            local before = coroutine.status(shared)
            return before .. tostring(coroutine.close(shared)) .. coroutine.status(shared) .. tostring(closed)
            """);
        Assert.Equal("suspendedtruedeadtrue", test.Finish(run));

        var first = test.Start<string>("shared = coroutine.create(function() host.fetch(5) end) poll(shared) host.fetch(1) return coroutine.status(shared)");
        Assert.Equal("normal false false", test.RunBeside(
            "return coroutine.status(shared) .. ' ' .. tostring(poll(shared)) .. ' ' .. tostring(pcall(coroutine.close, shared))"));
        Assert.Equal("suspended", test.Finish(first));
    }

    [Fact]
    public void The_sentinel_stays_good_when_a_result_that_holds_it_is_disposed()
    {
        using var test = Prepare();
        using (test.Lua.Run<LuaResults>("return PENDING"))
        {
        }
        test.Lua.Globals["again"] = test.Lua.PollPending;
        Assert.True(test.Lua.Run<bool>("return again == PENDING"));
    }

    [Fact]
    public void Yielded_with_no_live_operation_the_sentinel_ends_the_run_with_an_error()
    {
        using var test = Prepare();
        var exception = Assert.Throws<LuaException>(() => test.Run<long>("coroutine.yield(PENDING)"));
        Assert.Contains("no operation of its run is pending", exception.Message);
    }

    [Theory]
    [InlineData("coroutine.resume(coroutine.create(function() coroutine.yield(PENDING) end))")]
    [InlineData("coroutine.wrap(function() coroutine.yield(PENDING) end)()")]
    public void Yielded_by_a_script_in_a_coroutine_of_its_own_it_passes_through_to_the_driver_too(string script)
    {
        using var test = Prepare();
        var exception = Assert.Throws<LuaException>(() => test.Run<bool>("return " + script));
        Assert.Contains("no operation of its run is pending", exception.Message);
    }

    [Fact]
    public void The_commonly_published_override_on_top_does_no_harm()
    {
        using var test = Prepare();
        test.Lua.Run(
            """
            local resume, yield, pack, unpack = coroutine.resume, coroutine.yield, table.pack, table.unpack
            function coroutine.resume(co, ...)
              local results = pack(resume(co, ...))
              while results[2] == PENDING do
                yield(PENDING)
                results = pack(resume(co))
              end
              return unpack(results, 1, results.n)
            end
            """);
        Assert.Equal("3 nil 3", test.Run<string>(
            """
            local co = coroutine.create(function() return host.fetch(1) + host.fetch(2), nil end)
            local results = table.pack(coroutine.resume(co))
            return results[2] .. " " .. tostring(results[3]) .. " " .. results.n
            """));
    }

    [Fact]
    public void An_operation_that_a_scheduler_leaves_behind_ends_with_the_run()
    {
        using var test = Prepare();
        Assert.Equal(1, test.Run<long>("left = coroutine.create(function() return host.fetch(5) end) poll(left) return 1"));
        Assert.Equal(0, test.Lua.Operations.Live);
        Assert.Equal("its run is over", test.Run<string>("return select(2, poll(left)).message:match('its run is over')"));
    }

    private static TestState Prepare()
    {
        var test = new TestState();
        test.Lua.Globals["PENDING"] = test.Lua.PollPending;
        test.Lua.Globals["poll"] = test.Lua.PollResume;
        return test;
    }
}
