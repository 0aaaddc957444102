using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Async;

/// <summary>The host closes a coroutine, whoever waits for it.</summary>
public class ThreadCloseTests
{
    private const string Guarded = "local guard <close> = setmetatable({}, { __close = function() closed = (closed or 0) + 1 end }) ";

    [Fact]
    public async Task What_it_waits_for_ends_at_once_and_its_resumption_goes_on_with_an_error()
    {
        using var test = new TestState();
        using var thread = test.Make(Guarded + "host.fetch(1) reached = true");
        var run = thread.ResumeAsync();
        test.Settle();
        thread.Close();
        Assert.True(Assert.Single(test.Desk.History).IsCancelled);
        Assert.Equal((LuaThreadStatus.Dead, 0), (thread.Status, test.Lua.Operations.Live));
        Assert.Equal(1, test.Lua.Globals.Get<long>("closed"));
        test.Settle();
        var exception = await Assert.ThrowsAsync<LuaException>(() => run);
        Assert.Equal("cannot resume dead coroutine", exception.Message);
        Assert.Null(exception.Traceback);
        Assert.True(test.Lua.Globals["reached"].IsNil);
    }

    [Theory]
    [InlineData("coroutine.resume(co)", "false cannot resume dead coroutine")]
    [InlineData("pcall(function() return (take()) end)", "false test:1: cannot resume dead coroutine")]
    [InlineData("pcall(function() error(select(2, coroutine.resume(co)), 0) end)", "false cannot resume dead coroutine")]
    public void A_script_that_resumed_it_goes_on_as_with_any_dead_coroutine(string wait, string expected)
    {
        using var test = new TestState();
        var run = test.Start<string>(
            $"local function body() {Guarded} co = coroutine.running() host.fetch(1) end "
            + $"local take = coroutine.wrap(body) co = coroutine.create(body) local ok, problem = {wait} return tostring(ok) .. ' ' .. tostring(problem)");
        using var thread = test.Lua.Globals.Get<LuaThread>("co");
        thread.Close();
        Assert.Equal(expected, test.Finish(run));
    }

    [Fact]
    public void Closing_one_that_resumed_another_closes_both_innermost_first()
    {
        using var test = new TestState();
        using var outer = test.Make(
            """
            local function note(name) return setmetatable({}, { __close = function() order = (order or "") .. name end }) end
            local a <close> = note("outer ")
            inner = coroutine.create(function() local b <close> = note("inner ") host.fetch(1) end)
            coroutine.resume(inner)
            """);
        var run = outer.ResumeAsync();
        test.Settle();
        using var inner = test.Lua.Globals.Get<LuaThread>("inner");
        outer.Close();
        Assert.Equal((LuaThreadStatus.Dead, LuaThreadStatus.Dead), (outer.Status, inner.Status));
        Assert.Equal("inner outer ", test.Lua.Globals.Get<string>("order"));
        Assert.Equal(0, test.Lua.Operations.Live);
        test.Settle();
        Assert.True(run.IsFaulted);
    }

    [Fact]
    public void Closing_the_inner_one_leaves_the_outer_one_going()
    {
        using var test = new TestState();
        using var outer = test.Make(
            """
            inner = coroutine.create(function() host.fetch(1) end)
            local ok, problem = coroutine.resume(inner)
            return problem .. " " .. host.fetch(2)
            """);
        var run = outer.ResumeAsync<string>();
        test.Settle();
        using (var inner = test.Lua.Globals.Get<LuaThread>("inner"))
            inner.Close();
        Assert.Equal("cannot resume dead coroutine 2", test.Finish(run));
    }

    [Fact]
    public void A_script_of_another_run_may_have_it_closed()
    {
        using var test = new TestState();
        var run = test.Start<string>("co = coroutine.create(host.fetch) return tostring(select(2, coroutine.resume(co, 1)))");
        Assert.Equal("dead", test.RunBeside("Threads.close(co) return coroutine.status(co)"));
        Assert.Equal("cannot resume dead coroutine", test.Finish(run));
    }

    [Fact]
    public void One_that_runs_or_has_resumed_one_that_runs_cannot_be_closed()
    {
        using var test = new TestState();
        Assert.Equal(
            "A running coroutine cannot be closed: it has called the method that asks for it. "
            + "A coroutine that has resumed another cannot be closed while that one runs.",
            test.Run<string>(
                """
                local outer
                outer = coroutine.create(function()
                  return coroutine.wrap(function()
                    local _, running = pcall(Threads.close, coroutine.running())
                    local _, normal = pcall(Threads.close, outer)
                    return running.message .. " " .. normal.message
                  end)()
                end)
                return select(2, coroutine.resume(outer))
                """));
    }

    [Fact]
    public void A_handler_that_fails_is_told_and_the_coroutine_is_dead()
    {
        using var test = new TestState();
        using var thread = test.Make("local guard <close> = setmetatable({}, { __close = function() host.fetch(1) end }) coroutine.yield()");
        thread.Resume();
        var exception = Assert.Throws<LuaException>(thread.Close);
        Assert.Contains("'host.fetch' cannot wait here", exception.Message, StringComparison.Ordinal);
        Assert.Equal(LuaThreadStatus.Dead, thread.Status);
        thread.Close();
    }

    [Fact]
    public void One_that_has_not_begun_and_one_that_is_dead_are_closed_without_a_word()
    {
        using var test = new TestState();
        using var thread = test.Make("reached = true");
        thread.Close();
        thread.Close();
        Assert.Equal(LuaThreadStatus.Dead, thread.Status);
        Assert.True(test.Lua.Globals["reached"].IsNil);
    }

    [Fact]
    public void What_an_error_in_a_script_has_left_open_is_closed()
    {
        using var test = new TestState();
        using var thread = test.Run<LuaThread>($"local co = coroutine.create(function() {Guarded} error('x') end) coroutine.resume(co) return co");
        Assert.Equal(LuaThreadStatus.Dead, thread.Status);
        Assert.True(test.Lua.Globals["closed"].IsNil);
        thread.Close();
        Assert.Equal(1, test.Lua.Globals.Get<long>("closed"));
    }

    [Fact]
    public void A_completion_that_is_queued_already_comes_too_late()
    {
        SynchronizationContext.SetSynchronizationContext(null);
        using var test = new TestState();
        test.Desk.IsImmediate = true;
        using var thread = test.Make("host.fetch(1) reached = true");
        var run = thread.ResumeAsync();
        test.Settle();
        test.Desk.History[0].Complete();
        thread.Close();
        test.Settle();
        Assert.True(run.IsFaulted);
        Assert.True(test.Lua.Globals["reached"].IsNil);
    }

    [Fact]
    public void A_callback_of_the_token_that_closes_it_again_does_no_harm()
    {
        using var test = new TestState();
        using var thread = test.Run<LuaThread>("co = coroutine.create(function() Threads.wait(co) end) return co");
        var run = thread.ResumeAsync();
        test.Settle();
        thread.Close();
        test.Settle();
        Assert.True(run.IsFaulted);
        Assert.Equal("A running coroutine cannot be closed: it has called the method that asks for it.", test.Lua.Globals.Get<string>("refusal"));
    }

    [Fact]
    public void A_scheduler_written_in_Lua_hears_of_it()
    {
        using var test = new TestState();
        using var poll = test.Lua.PollResume;
        test.Lua.Globals["poll"] = poll;
        test.Lua.Globals["PENDING"] = test.Lua.PollPending;
        var run = test.Start<string>(
            """
            co = coroutine.create(function() host.fetch(1) end)
            local ok, problem = poll(co)
            while coroutine.status(co) ~= "dead" do coroutine.yield(PENDING) end
            return select(2, poll(co))
            """);
        using var thread = test.Lua.Globals.Get<LuaThread>("co");
        Assert.Equal(LuaThreadStatus.Waiting, thread.Status);
        thread.Close();
        test.Settle();
        Assert.True(run.IsCompleted);
        Assert.Equal("cannot resume dead coroutine", test.Finish(run));
    }

    [Fact]
    public async Task A_scheduler_that_waits_for_a_collected_coroutine_is_told_that_nothing_will_come()
    {
        using var test = new TestState();
        test.Lua.Globals["poll"] = test.Lua.PollResume;
        test.Lua.Globals["PENDING"] = test.Lua.PollPending;
        var run = test.Start<long>("poll(coroutine.create(function() host.fetch(1) end)) coroutine.yield(PENDING) return 1");
        _ = test.RunBeside("collectgarbage() collectgarbage() return ''");
        test.Settle();
        Assert.Equal(0, test.Lua.Operations.Live);
        Assert.True(run.IsCompleted);
        Assert.Equal(1, await run);
    }

    [Fact]
    public void A_close_and_a_completion_from_two_threads_never_leave_anybody_waiting()
    {
        for (var round = 0; round < 2000; round++)
        {
            using var test = new TestState();
            test.Desk.IsImmediate = true;
            using var thread = test.Make("return host.fetch(1)");
            var run = thread.ResumeAsync<long>();
            test.Settle();
            using var barrier = new Barrier(2);
            var completer = new Thread(() =>
            {
                barrier.SignalAndWait();
                test.Desk.History[0].Complete();
            });
            completer.Start();
            barrier.SignalAndWait();
            if (round % 2 == 0)
                test.Settle();
            thread.Close();
            completer.Join();
            test.Settle();
            Assert.True(run.IsCompleted);
            Assert.Equal((LuaThreadStatus.Dead, 0), (thread.Status, test.Lua.Operations.Live));
            if (run.IsFaulted)
                Assert.Equal("cannot resume dead coroutine", Assert.IsType<LuaException>(run.Exception!.InnerException).Message);
        }
    }
}
