using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.States;

public class DisposeTests
{
    [Fact]
    public void A_state_disposed_from_inside_is_closed_when_the_last_one_leaves()
    {
        using var test = new TestState();
        using (test.Lua.Enter())
        {
            test.Lua.Dispose();
            Assert.Equal(1, test.Lua.Run<long>("return 1"));
        }
        Assert.Throws<ObjectDisposedException>(() => test.Lua.Run("return 1"));
    }

    [Fact]
    public async Task A_run_that_gives_way_is_cancelled_with_the_state()
    {
        using var test = new TestState();
        var run = test.Lua.RunAsync("while true do coroutine.yield() end");
        test.Driver.Pump();
        test.Driver.Pump();
        test.Lua.Dispose();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    [Fact]
    public async Task A_script_may_dispose_the_state_that_it_runs_in()
    {
        using var test = new TestState();
        var run = test.Start<long>("Ending.dispose() return host.fetch(1)");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.True(Assert.Single(test.Desk.History).IsCancelled);
    }

    [Fact]
    public async Task Disposing_from_another_thread_waits_for_the_one_inside_without_blocking()
    {
        using var test = new TestState();
        var closed = DisposeElsewhere();
        await closed;

        Task DisposeElsewhere()
        {
            using var entry = test.Lua.Enter();
            Task? closing = null;
            var thread = new Thread(() => closing = test.Lua.DisposeAsync().AsTask());
            thread.Start();
            thread.Join();
            Assert.False(closing!.IsCompleted);
            return closing;
        }
    }

    [Fact]
    public async Task A_continuation_after_the_end_still_runs_and_is_told()
    {
        var test = new TestState();
        var run = test.Start<long>("return Ending.late({ 1 })");
        await test.Lua.DisposeAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Ending.Go.SetResult();
        Assert.IsType<ObjectDisposedException>(await Ending.Outcome.Task);
        test.Dispose();
    }
}
