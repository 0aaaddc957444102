using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Async;

/// <summary>Every operation has an owner and an end.</summary>
public class EndTests
{
    [Fact]
    public async Task A_fired_token_fires_injected_tokens_runs_handlers_and_cancels_the_task()
    {
        using var test = new TestState();
        using var source = new CancellationTokenSource();
        var run = test.Start<long>(
            """
            local x <close> = setmetatable({}, { __close = function() closed = true end })
            return host.fetch(1)
            """, source.Token);
        var wait = Assert.Single(test.Desk.History);
        Assert.False(wait.IsCancelled);
        await source.CancelAsync();
        test.Settle();
        Assert.True(wait.IsCancelled);
        Assert.True(test.Lua.Run<bool>("return closed"));
        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => run);
        Assert.Equal(source.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task Cancellation_reaches_inner_coroutines_innermost_first()
    {
        using var test = new TestState();
        using var source = new CancellationTokenSource();
        test.Lua.Run("order = '' function handler(name) return setmetatable({}, { __close = function() order = order .. name end }) end");
        var run = test.Start<long>(
            """
            local x <close> = handler("outer")
            coroutine.wrap(function()
              local x <close> = handler("middle ")
              local co = coroutine.create(function()
                local x <close> = handler("inner ")
                host.fetch(1)
              end)
              coroutine.resume(co)
            end)()
            """, source.Token);
        var wait = Assert.Single(test.Desk.History);
        await source.CancelAsync();
        test.Settle();
        Assert.True(wait.IsCancelled);
        Assert.Equal("inner middle outer", test.Lua.Run<string>("return order"));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    [Fact]
    public async Task A_token_that_has_fired_starts_nothing()
    {
        using var test = new TestState();
        var run = test.Lua.RunAsync("ran = true", cancellationToken: new CancellationToken(true));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        using var source = new CancellationTokenSource();
        var queued = test.Lua.RunAsync("ran = true", cancellationToken: source.Token);
        await source.CancelAsync();
        test.Settle();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queued);
        Assert.True(test.Lua.Globals["ran"].IsNil);
    }

    [Fact]
    public async Task A_run_that_gives_way_is_cancelled_too()
    {
        using var test = new TestState();
        using var source = new CancellationTokenSource();
        var run = test.Lua.RunAsync("while true do coroutine.yield() end", cancellationToken: source.Token);
        for (var i = 0; i < 5; i++)
            test.Driver.Pump();
        Assert.False(run.IsCompleted);
        await source.CancelAsync();
        test.Settle();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    [Fact]
    public async Task Disposing_the_state_ends_every_run()
    {
        using var test = new TestState();
        var runs = Enumerable.Range(0, 3).Select(i => test.Start<long>($"return host.fetch({i})")).ToArray();
        var queued = test.Lua.RunAsync<long>("return 1");
        var waits = test.Desk.History.ToArray();
        await test.Lua.DisposeAsync();
        Assert.All(waits, wait => Assert.True(wait.IsCancelled));
        foreach (var run in runs)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => queued);
        foreach (var wait in waits)
            wait.Complete();
    }

    [Fact]
    public void A_closed_coroutine_ends_its_operation_at_once()
    {
        using var test = new TestState();
        test.Lua.Globals["poll"] = test.Lua.PollResume;
        test.Run<bool>(
            """
            local co = coroutine.create(function() host.fetch(1) end)
            poll(co)
            return coroutine.close(co)
            """);
        Assert.True(Assert.Single(test.Desk.History).IsCancelled);
    }

    [Fact]
    public void A_closed_coroutine_ends_its_operation_while_its_run_goes_on()
    {
        using var test = new TestState();
        test.Lua.Globals["poll"] = test.Lua.PollResume;
        var run = test.Start<long>(
            """
            local co = coroutine.create(function() host.fetch(1) end)
            poll(co)
            host.fetch(2)
            coroutine.close(co)
            return host.fetch(3)
            """);
        test.Desk.TakeAt(1).Complete();
        test.PumpUntil(() => test.Desk.Begun == 3);
        Assert.True(test.Desk.History[0].IsCancelled);
        Assert.Equal(1, test.Lua.Operations.Live);
        Assert.Equal(3, test.Finish(run));
    }

    [Fact]
    public void A_collected_coroutine_ends_its_operation()
    {
        using var test = new TestState();
        test.Lua.Globals["poll"] = test.Lua.PollResume;
        var run = test.Start<long>(
            """
            poll(coroutine.create(function() host.fetch(1) end))
            collectgarbage()
            collectgarbage()
            return host.fetch(2)
            """);
        Assert.True(test.Desk.History[0].IsCancelled);
        Assert.Equal(1, test.Lua.Operations.Live);
        Assert.Equal(2, test.Finish(run));
    }

    [Fact]
    public void A_late_completion_of_an_ended_operation_is_harmless_and_its_exception_observed()
    {
        using var test = new TestState();
        test.Lua.Globals["poll"] = test.Lua.PollResume;
        _ = test.Start<bool>("local co = coroutine.create(function() host.fetch(1) end) poll(co) return coroutine.close(co)");
        var late = Assert.Single(test.Desk.History);
        late.Fail(new InvalidOperationException("late"));
        test.Settle();
        Assert.Equal(5, test.Run<long>("return host.fetch(5)"));
    }

    [Fact]
    public void The_exception_of_an_abandoned_task_is_observed()
    {
        // Under the context of a test runner, completions would hop over the thread pool, and queue at some later time.
        SynchronizationContext.SetSynchronizationContext(null);
        using var test = new TestState();
        test.Lua.Globals["poll"] = test.Lua.PollResume;
        var unobserved = 0;
        EventHandler<UnobservedTaskExceptionEventArgs> count = (_, e) =>
        {
            if (e.Exception.InnerException is InvalidOperationException { Message: "never seen" })
                unobserved++;
        };
        TaskScheduler.UnobservedTaskException += count;
        try
        {
            Abandon(test);
            for (var i = 0; i < 3; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
            Assert.Equal(0, unobserved);
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= count;
        }

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static void Abandon(TestState test)
        {
            test.Desk.IsImmediate = true;
            _ = test.Start<bool>("local co = coroutine.create(function() host.fetch(1) end) poll(co) return coroutine.close(co)");
            test.Desk.History[0].Fail(new InvalidOperationException("never seen"));
            test.Settle();
            test.Desk.Forget();
        }
    }

    [Fact]
    public async Task A_callback_on_a_token_that_throws_harms_nobody()
    {
        using var test = new TestState();
        using var source = new CancellationTokenSource();
        var run = test.Start<long>("return Picky.wait()", source.Token);
        await source.CancelAsync();
        test.Settle();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Equal(1, test.Run<long>("return host.fetch(1)"));
    }

    [Fact]
    public async Task A_handler_that_raises_or_waits_too_long_does_not_hold_up_the_cancellation()
    {
        using var test = new TestState();
        using var source = new CancellationTokenSource();
        var run = test.Start<long>(
            """
            local x <close> = setmetatable({}, { __close = function() message = select(2, pcall(host.fetch, 2)).message error("no") end })
            local y <close> = setmetatable({}, { __close = function() host.fetch(1) end })
            host.fetch(1)
            """, source.Token);
        await source.CancelAsync();
        test.Settle();
        Assert.False(run.IsCompleted);
        test.Clock.Advance(TimeSpan.FromSeconds(5));
        test.Settle();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Equal(2, test.Desk.Begun);
        Assert.All(test.Desk.History, wait => Assert.True(wait.IsCancelled));
        Assert.Contains("is being closed", test.Lua.Run<string>("return message"));
    }

    [Fact]
    public void The_task_of_an_exported_method_may_complete_on_any_thread_at_any_moment()
    {
        using var test = new TestState();
        for (var i = 0; i < 200; i++)
        {
            var run = test.Start<long>("local s = 0 for i = 1, 5 do s = s + host.fetch(i) end return s");
            Assert.Equal(15, test.Finish(run));
        }
    }
}
