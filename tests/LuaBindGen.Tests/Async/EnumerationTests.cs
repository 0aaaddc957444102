using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Async;

/// <summary>A coroutine as a sequence for the host.</summary>
public class EnumerationTests
{
    private const string Guarded = "local guard <close> = setmetatable({}, { __close = function() closed = (closed or 0) + 1 end }) ";
    private const string Counting = Guarded + "for i = 1, 3 do coroutine.yield(host.fetch(i)) end return 'the end'";

    [Fact]
    public void Each_yield_is_an_item_and_a_wait_is_none()
    {
        using var test = new TestState();
        using var thread = test.Make(Counting);
        var items = new List<LuaValue>();
        test.Finish(Collect());
        Assert.Equal<LuaValue>([1, 2, 3], items);
        Assert.Equal((LuaThreadStatus.Dead, 3), (thread.Status, test.Desk.Begun));

        async Task<bool> Collect()
        {
            await foreach (var item in thread.ReadAllAsync())
                items.Add(item);
            return true;
        }
    }

    [Fact]
    public void It_runs_only_while_an_item_is_asked_for()
    {
        using var test = new TestState();
        using var thread = test.Make(Counting);
        var items = thread.ReadAllAsync<long>().GetAsyncEnumerator();
        test.Settle();
        Assert.Equal((LuaThreadStatus.Suspended, 0), (thread.Status, test.Desk.Begun));
        Assert.True(test.Next(items));
        test.Settle();
        Assert.Equal((LuaThreadStatus.Suspended, 1), (thread.Status, test.Desk.Begun));
        test.Leave(items);
    }

    [Fact]
    public void All_values_of_a_yield_are_an_item_where_that_is_asked_for_and_none_are_nil()
    {
        using var test = new TestState();
        using var body = test.Lua.Load("coroutine.yield(...) coroutine.yield() coroutine.yield(nil, 1)", "test");
        var items = body.EnumerateAsync<LuaResults>([1, "two"]).GetAsyncEnumerator();
        var seen = new List<string>();
        while (test.Next(items))
            seen.Add($"{items.Current.Count}: {string.Join(' ', items.Current)}");
        Assert.Equal(["2: 1 two", "0: ", "2: nil 1"], seen);
        var first = body.EnumerateAsync([1]).GetAsyncEnumerator();
        Assert.True(test.Next(first) && test.Next(first) && first.Current.IsNil);
        test.Leave(first);
    }

    [Fact]
    public void Leaving_early_closes_the_coroutine()
    {
        using var test = new TestState();
        using var thread = test.Make(Counting);
        var items = thread.ReadAllAsync<long>().GetAsyncEnumerator();
        Assert.True(test.Next(items));
        test.Leave(items);
        Assert.Equal(LuaThreadStatus.Dead, thread.Status);
        Assert.Equal(1, test.Lua.Globals.Get<long>("closed"));
    }

    [Fact]
    public async Task A_handler_that_fails_is_told_to_the_one_who_leaves()
    {
        using var test = new TestState();
        using var body = test.Lua.Load("local guard <close> = setmetatable({}, { __close = function() error('held', 0) end }) coroutine.yield(1)");
        var items = body.EnumerateAsync<long>().GetAsyncEnumerator();
        Assert.True(test.Next(items));
        var leaving = items.DisposeAsync().AsTask();
        test.Drive(leaving);
        Assert.Equal("held", (await Assert.ThrowsAsync<LuaException>(() => leaving)).Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancelling_while_it_waits_ends_it(bool byEnumerator)
    {
        using var test = new TestState();
        using var cancellation = new CancellationTokenSource();
        using var thread = test.Make(Counting);
        var sequence = byEnumerator ? thread.ReadAllAsync() : thread.ReadAllAsync(cancellation.Token);
        var items = sequence.GetAsyncEnumerator(byEnumerator ? cancellation.Token : CancellationToken.None);
        var next = items.MoveNextAsync().AsTask();
        test.PumpUntil(() => test.Desk.Begun == 1);
        cancellation.Cancel();
        test.PumpUntil(() => next.IsCompleted);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        test.Leave(items);
        Assert.True(Assert.Single(test.Desk.History).IsCancelled);
        Assert.Equal((LuaThreadStatus.Dead, 1), (thread.Status, test.Lua.Globals.Get<long>("closed")));
    }

    [Fact]
    public async Task Cancelling_between_two_items_closes_it_at_the_next_one()
    {
        using var test = new TestState();
        using var cancellation = new CancellationTokenSource();
        using var thread = test.Make(Counting);
        var items = thread.ReadAllAsync<long>(cancellation.Token).GetAsyncEnumerator(CancellationToken.None);
        Assert.True(test.Next(items));
        cancellation.Cancel();
        var next = items.MoveNextAsync().AsTask();
        test.Drive(next);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        Assert.Equal((LuaThreadStatus.Dead, 1), (thread.Status, test.Lua.Globals.Get<long>("closed")));
    }

    [Fact]
    public async Task An_error_comes_out_where_the_item_was_asked_for()
    {
        using var test = new TestState();
        using var thread = test.Make(Guarded + "coroutine.yield(1) host.fail('late')");
        var items = thread.ReadAllAsync<long>().GetAsyncEnumerator();
        Assert.True(test.Next(items));
        var next = items.MoveNextAsync().AsTask();
        test.Drive(next);
        var exception = await Assert.ThrowsAsync<LuaException>(() => next);
        Assert.IsType<InvalidOperationException>(exception.InnerException);
        Assert.Equal((LuaThreadStatus.Dead, 1), (thread.Status, test.Lua.Globals.Get<long>("closed")));
    }

    [Fact]
    public async Task An_item_of_another_type_ends_it()
    {
        using var test = new TestState();
        using var thread = test.Make(Guarded + "coroutine.yield('text')");
        var items = thread.ReadAllAsync<long>().GetAsyncEnumerator();
        var next = items.MoveNextAsync().AsTask();
        test.Drive(next);
        await Assert.ThrowsAsync<LuaConversionException>(() => next);
        Assert.Equal(1, test.Lua.Globals.Get<long>("closed"));
        Assert.Throws<LuaConversionException>(() => thread.ReadAllAsync<Stream>());
    }

    [Fact]
    public async Task A_second_enumeration_is_refused_and_leaves_the_first_alone()
    {
        using var test = new TestState();
        using var thread = test.Run<LuaThread>($"co = coroutine.create(function() {Counting} end) return co");
        using var same = test.Lua.Globals.Get<LuaThread>("co");
        var first = thread.ReadAllAsync<long>().GetAsyncEnumerator();
        Assert.True(test.Next(first));
        var next = same.ReadAllAsync<long>().GetAsyncEnumerator().MoveNextAsync().AsTask();
        test.Drive(next);
        Assert.Equal(
            "The coroutine is being enumerated already, and can be only once.",
            (await Assert.ThrowsAsync<InvalidOperationException>(() => next)).Message);
        Assert.True(test.Next(first) && test.Next(first));
        Assert.Equal(3, first.Current);
        Assert.False(test.Next(first));
    }

    [Fact]
    public async Task One_that_waits_for_somebody_else_is_not_closed_by_a_refusal()
    {
        using var test = new TestState();
        using var thread = test.Make("return host.fetch(5)");
        var run = thread.ResumeAsync<long>();
        var next = thread.ReadAllAsync().GetAsyncEnumerator().MoveNextAsync().AsTask();
        test.PumpUntil(() => next.IsCompleted);
        await Assert.ThrowsAsync<InvalidOperationException>(() => next);
        Assert.Equal(5, test.Finish(run));
    }

    [Fact]
    public void Each_enumeration_of_a_function_is_a_coroutine_of_its_own()
    {
        using var test = new TestState();
        using var body = test.Lua.Load("local from = ... for i = from, from + 1 do coroutine.yield(host.fetch(i)) end");
        var sequence = body.EnumerateAsync<long>([10]);
        var (left, right) = (sequence.GetAsyncEnumerator(), sequence.GetAsyncEnumerator());
        Assert.True(test.Next(left) && test.Next(right) && test.Next(left));
        Assert.Equal((11, 10), (left.Current, right.Current));
        Assert.False(test.Next(left));
        Assert.True(test.Next(right));
        Assert.False(test.Next(right));
    }

    [Fact]
    public void An_exported_method_enumerates_inside_its_state()
    {
        using var test = new TestState();
        Assert.Equal(6, test.Run<long>($"return Threads.sum(function() {Counting} end)"));
    }

    [Fact]
    public async Task The_state_is_disposed_while_it_waits()
    {
        using var test = new TestState();
        using var thread = test.Make(Counting);
        var items = thread.ReadAllAsync().GetAsyncEnumerator();
        var next = items.MoveNextAsync().AsTask();
        test.PumpUntil(() => test.Desk.Begun == 1);
        test.Lua.Dispose();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        Assert.True(Assert.Single(test.Desk.History).IsCancelled);
        await items.DisposeAsync();
    }

    [Fact]
    public async Task The_state_is_disposed_between_two_items()
    {
        using var test = new TestState();
        using var thread = test.Make(Counting);
        var items = thread.ReadAllAsync().GetAsyncEnumerator();
        var left = thread.ReadAllAsync().GetAsyncEnumerator();
        Assert.True(test.Next(items));
        test.Lua.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await items.MoveNextAsync());
        await left.DisposeAsync();
    }

    [Fact]
    public async Task Leaving_after_the_state_is_gone_is_quiet()
    {
        using var test = new TestState();
        using var body = test.Lua.Load(Counting);
        var items = body.EnumerateAsync().GetAsyncEnumerator();
        Assert.True(test.Next(items));
        test.Lua.Dispose();
        await items.DisposeAsync();
    }

    [Fact]
    public async Task Closing_it_meanwhile_is_an_error_for_the_next_item()
    {
        using var test = new TestState();
        using var thread = test.Make(Counting);
        var items = thread.ReadAllAsync().GetAsyncEnumerator();
        Assert.True(test.Next(items));
        thread.Close();
        var next = items.MoveNextAsync().AsTask();
        test.Drive(next);
        await Assert.ThrowsAsync<InvalidOperationException>(() => next);
    }

    [Fact]
    public async Task It_works_on_the_thread_pool_from_many_tasks()
    {
        await using var lua = new LuaState();
        lua.Register(LuaExports.All);
        using var body = lua.Load("for i = 1, 20 do host.pause() coroutine.yield(i) end");
        var sums = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            var sum = 0L;
            await foreach (var item in body.EnumerateAsync<long>())
                sum += item;
            return sum;
        }));
        Assert.All(sums, static sum => Assert.Equal(210, sum));
    }
}

/// <summary>The steps of an enumeration on a manual driver.</summary>
internal static class EnumerationSteps
{
    /// <summary>Asks for the next item; what it waits for is completed as it comes.</summary>
    internal static bool Next<T>(this TestState test, IAsyncEnumerator<T> items) => test.Finish(items.MoveNextAsync().AsTask());

    /// <summary>Ends the enumeration.</summary>
    internal static void Leave<T>(this TestState test, IAsyncEnumerator<T> items)
    {
        var leaving = items.DisposeAsync().AsTask();
        test.Drive(leaving);
        leaving.GetAwaiter().GetResult();
    }
}
