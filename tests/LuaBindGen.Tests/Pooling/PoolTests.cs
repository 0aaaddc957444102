using System.Runtime.CompilerServices;
using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Pooling;

/// <summary>Who gets a state, when, and what becomes of the others.</summary>
public class PoolTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task States_are_made_when_they_are_needed_and_used_again()
    {
        var made = 0;
        await using var pool = new LuaStatePool(new LuaStatePoolOptions { Size = 3, SetUp = _ => made++ });
        Assert.Equal((0, 0, 0), pool.Count);
        for (var i = 0; i < 5; i++)
            Assert.Equal(i, await pool.RunAsync<long>($"return {i}"));
        Assert.Equal(1, made);
        await using (await pool.RentAsync())
        await using (await pool.RentAsync())
            Assert.Equal((0, 2, 0), pool.Count);
        Assert.Equal((2, 2, 0), pool.Count);
        Assert.Equal(2, made);
    }

    [Fact]
    public async Task Who_waits_is_served_first_come_first_served()
    {
        await using var pool = new LuaStatePool(new LuaStatePoolOptions { Size = 1 });
        var lease = await pool.RentAsync();
        var waiting = Enumerable.Range(0, 5).Select(_ => pool.RentAsync().AsTask()).ToArray();
        foreach (var next in waiting)
        {
            Assert.All(waiting.SkipWhile(task => task != next), task => Assert.False(task.IsCompleted));
            await lease.DisposeAsync();
            lease = await next.WaitAsync(Patience);
        }
        await lease.DisposeAsync();
        Assert.Equal((1, 1, 0), pool.Count);
    }

    [Fact]
    public async Task A_wait_that_is_cancelled_leaves_no_trace()
    {
        await using var pool = new LuaStatePool(new LuaStatePoolOptions { Size = 1 });
        var lease = await pool.RentAsync();
        using var source = new CancellationTokenSource();
        var (first, second) = (pool.RentAsync(source.Token).AsTask(), pool.RentAsync().AsTask());
        await source.CancelAsync();
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.Equal((0, 1, 1), pool.Count);
        await lease.DisposeAsync();
        await (await second.WaitAsync(Patience)).DisposeAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pool.RentAsync(source.Token).AsTask());
        Assert.Equal((1, 1, 0), pool.Count);
    }

    [Fact]
    public async Task Disposing_ends_who_waits_and_closes_the_states_when_they_are_back()
    {
        var pool = new LuaStatePool(new LuaStatePoolOptions { Size = 2 });
        var (used, unused) = (await pool.RentAsync(), await pool.RentAsync());
        var (state, idle) = (used.State, unused.State);
        await unused.DisposeAsync();
        var full = await pool.RentAsync();
        var waits = pool.RentAsync().AsTask();
        await pool.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => waits.WaitAsync(Patience));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => pool.RentAsync().AsTask());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => pool.RunAsync("return 1"));

        Assert.Equal(1, await state.RunAsync<long>("return 1"));
        await used.DisposeAsync();
        await full.DisposeAsync();
        Assert.True(state.IsDisposing);
        Assert.True(idle.IsDisposing);
        Assert.Equal((0, 0, 0), pool.Count);
        pool.Dispose();
    }

    [Fact]
    public async Task Disposing_closes_what_is_idle()
    {
        var pool = new LuaStatePool();
        var state = await pool.UseAsync(static (lua, _) => Task.FromResult(lua), CancellationToken.None);
        await pool.DisposeAsync();
        Assert.True(state.Gate.IsClosed);
        Assert.Equal((0, 0, 0), pool.Count);
    }

    [Fact]
    public async Task A_lease_gives_its_state_back_once_and_then_has_none()
    {
        await using var pool = new LuaStatePool(new LuaStatePoolOptions { Size = 2 });
        var lease = await pool.RentAsync();
        lease.Dispose();
        lease.Dispose();
        await lease.DisposeAsync();
        Assert.Throws<ObjectDisposedException>(() => lease.State);
        Assert.Equal((1, 1, 0), pool.Count);
    }

    [Fact]
    public async Task A_set_up_that_fails_is_told_to_the_one_who_asked_and_the_next_one_tries_again()
    {
        var tries = 0;
        await using var pool = new LuaStatePool(new LuaStatePoolOptions
        {
            Size = 1,
            SetUp = lua => lua.Run(++tries == 1 ? "error('not yet')" : "ready = true"),
        });
        var exception = await Assert.ThrowsAsync<LuaException>(() => pool.RunAsync("return 1"));
        Assert.Contains("not yet", exception.Message, StringComparison.Ordinal);
        Assert.True(await pool.RunAsync<bool>("return ready"));
    }

    [Fact]
    public async Task A_set_up_may_wait_and_is_cancelled_by_the_one_who_asked()
    {
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var pool = new LuaStatePool(new LuaStatePoolOptions
        {
            Size = 1,
            SetUp = static lua => lua.Register(LuaExports.All),
            SetUpAsync = async (lua, token) =>
            {
                Host.DeskOf(lua).IsReady = entered.Task.IsCompleted;
                entered.TrySetResult();
                await lua.RunAsync("ready = host.fetch(7)", cancellationToken: token);
            },
        });
        using var source = new CancellationTokenSource();
        var first = pool.RunAsync<long>("return ready", cancellationToken: source.Token);
        await entered.Task;
        var second = pool.RunAsync<long>("return ready");
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(7, await second.WaitAsync(Patience));
        Assert.Equal((1, 1, 0), pool.Count);
    }

    [Fact]
    public async Task What_the_set_up_leaves_running_is_cancelled()
    {
        Task? left = null;
        await using var pool = new LuaStatePool(new LuaStatePoolOptions
        {
            Size = 1,
            SetUp = lua =>
            {
                lua.Register(LuaExports.All);
                left = lua.RunAsync("host.fetch(1)");
            },
        });
        Assert.Equal(1, await pool.RunAsync<long>("return 1"));
        Assert.True(left!.IsCanceled);
    }

    [Fact]
    public async Task A_lease_that_is_forgotten_frees_its_place()
    {
        await using var pool = new LuaStatePool(new LuaStatePoolOptions { Size = 1 });
        await ForgetAsync(pool);
        var next = pool.RentAsync().AsTask();
        for (var i = 0; i < 20 && !next.IsCompleted; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Yield();
        }
        await (await next.WaitAsync(Patience)).DisposeAsync();

        [MethodImpl(MethodImplOptions.NoInlining)]
        static async Task ForgetAsync(LuaStatePool pool) => _ = await pool.RentAsync();
    }

    [Theory]
    [InlineData("return {}")]
    [InlineData("return print")]
    public async Task A_result_that_lives_in_the_state_is_refused(string chunk)
    {
        await using var pool = new LuaStatePool(new LuaStatePoolOptions { Size = 1 });
        await Assert.ThrowsAsync<LuaConversionException>(() => pool.RunAsync<LuaValue>(chunk));
        await Assert.ThrowsAsync<LuaConversionException>(() => pool.RunAsync<LuaResults>(chunk));
        await Assert.ThrowsAsync<LuaConversionException>(() => pool.RunAsync<object>(chunk));
        Assert.Equal("a", (await pool.RunAsync<LuaResults>("return 1, 'a'")).Get<string>(1));
        Assert.Equal((1, 1, 0), pool.Count);
    }

    [Fact]
    public async Task Options_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new LuaStatePool(new LuaStatePoolOptions { Size = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LuaStatePool(new LuaStatePoolOptions { MaxUses = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LuaStatePool(new LuaStatePoolOptions { MaxSpareMemory = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LuaStatePool(new LuaStatePoolOptions { MaxCleaningTime = TimeSpan.FromSeconds(-2) }));
        await using var pool = new LuaStatePool(new LuaStatePoolOptions { MaxCleaningTime = Timeout.InfiniteTimeSpan });
        Assert.Equal(Environment.ProcessorCount, pool.Size);
    }

    [Fact]
    public async Task Many_users_share_few_states_and_never_one_at_the_same_time()
    {
        var users = new ConditionalWeakTable<LuaState, StrongBox<int>>();
        await using var pool = new LuaStatePool(new LuaStatePoolOptions { Size = 3, SetUp = static lua => lua.Register(LuaExports.All) });
        var sums = await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => Task.Run(() => pool.UseAsync(
            async (lua, token) =>
            {
                var inside = users.GetOrCreateValue(lua);
                Assert.Equal(1, Interlocked.Increment(ref inside.Value));
                var result = await lua.RunAsync<long>($"assert(x == nil) x = {i} host.pause() return x", cancellationToken: token);
                Assert.Equal(0, Interlocked.Decrement(ref inside.Value));
                return result;
            },
            CancellationToken.None))));
        Assert.Equal(Enumerable.Range(0, 1000).Select(static i => (long)i), sums);
        Assert.InRange(users.Count(), 1, 3);
        var (idle, taken, waiting) = pool.Count;
        Assert.Equal((taken, 0), (idle, waiting));
    }
}
