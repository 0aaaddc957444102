using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Async;

/// <summary>Things that happen at an awkward moment, or go wrong while something ends.</summary>
public class MomentTests
{
    public MomentTests() =>
        // Under the context of a test runner, completions would hop over the thread pool.
        SynchronizationContext.SetSynchronizationContext(null);

    [Fact]
    public void A_task_that_completes_between_two_looks_at_it_has_its_result()
    {
        using var test = new TestState();
        Assert.Equal("7 0", test.Run<string>("return Sudden.fetch(7) .. ' ' .. select('#', Sudden.finish())"));
    }

    [Theory]
    [InlineData("return Awkward.complete_when_cancelled(1)")]
    [InlineData("return Awkward.fail_when_cancelled('boom')")]
    [InlineData("return Awkward.ignore(1)")]
    [InlineData("return coroutine.wrap(function() return Awkward.complete_when_cancelled(1) end)()")]
    public void A_run_is_cancelled_once_whatever_its_task_does_at_that_moment(string script)
    {
        using var test = new TestState { Desk = { IsImmediate = true } };
        using var source = new CancellationTokenSource();
        var run = test.Start<long>(
            $$"""
            local x <close> = setmetatable({}, { __close = function() handled = (handled or 0) + 1 end })
            {{script}}
            """, source.Token);
        Assert.False(run.IsCompleted);
        Cancel(test, source);
        Assert.True(run.IsCanceled);
        Assert.Equal(1, test.Run<long>("return handled"));
        // The task that ignores its token ends some time.
        test.Desk.CompleteAll();
        test.Settle();
    }

    [Fact]
    public void A_task_that_completes_at_its_cancellation_does_not_complete_the_next_wait()
    {
        using var test = new TestState();
        using var source = new CancellationTokenSource();
        var run = test.Start<long>("pcall(Awkward.complete_when_cancelled, 1) got = host.fetch(2) return got", source.Token);
        Cancel(test, source);
        Assert.False(run.IsCompleted);
        test.Drive(run);
        Assert.True(run.IsCanceled);
        Assert.Equal(2, test.Run<long>("return got"));
    }

    [Fact]
    public void A_task_that_ignores_its_token_and_completes_within_the_grace_period_gives_nothing_to_the_script()
    {
        using var test = new TestState { Desk = { IsImmediate = true } };
        using var source = new CancellationTokenSource();
        var run = test.Start<long>("pcall(function() got = Awkward.ignore(1) end) host.fetch(2)", source.Token);
        Cancel(test, source);
        test.Desk.TakeAt(0).Complete();
        test.Settle();
        Assert.False(run.IsCompleted);
        test.Drive(run);
        Assert.True(run.IsCanceled);
        Assert.True(test.Lua.Globals["got"].IsNil);
    }

    [Fact]
    public void A_callback_that_cancels_its_run_again_changes_nothing()
    {
        using var test = new TestState();
        using var source = new CancellationTokenSource();
        Awkward.Source.Value = source;
        var run = test.Lua.RunAsync<long>("return Awkward.cancel_again()", new LuaRunOptions { Timeout = TimeSpan.FromSeconds(1) }, source.Token);
        test.Settle();
        test.Clock.Advance(TimeSpan.FromSeconds(1));
        test.Settle();
        Assert.IsType<TimeoutException>(run.Exception?.InnerException);
    }

    [Fact]
    public void All_handlers_run_though_each_of_them_raises()
    {
        using var test = new TestState();
        using var source = new CancellationTokenSource();
        var run = test.Start<long>(
            """
            order = ""
            local function raising(name)
              return setmetatable({}, { __close = function(_, e) order = order .. name .. (e and "!" or "") error(name) end })
            end
            local a <close> = raising("a")
            coroutine.wrap(function()
              local b <close> = raising("b")
              local c <close> = raising("c")
              host.fetch(1)
            end)()
            """, source.Token);
        Cancel(test, source);
        Assert.True(run.IsCanceled);
        Assert.Equal("c!b!a!", test.Run<string>("return order"));
    }

    [Fact]
    public void A_handler_that_raises_where_nobody_cancels_is_the_error_that_the_host_sees()
    {
        using var test = new TestState();
        var exception = Assert.Throws<LuaException>(() => test.Run<long>(
            """
            local x <close> = setmetatable({}, { __close = function() host.fetch(1) error("from the handler", 0) end })
            host.fail("from the script")
            """));
        Assert.Equal("from the handler", exception.Message);
    }

    [Fact]
    public void Handlers_that_raise_do_not_hold_up_Dispose()
    {
        using var test = new TestState();
        var run = test.Start<long>(
            """
            local x <close> = setmetatable({}, { __close = function() host.throw("x") end })
            local y <close> = setmetatable({}, { __close = function() host.fetch(2) end })
            host.fetch(1)
            """);
        test.Lua.Dispose();
        Assert.True(run.IsCanceled);
        Assert.All(test.Desk.History, static wait => Assert.True(wait.IsCancelled));
    }

    private static void Cancel(TestState test, CancellationTokenSource source)
    {
        source.Cancel();
        test.Settle();
    }
}
