using LuaBindGen.Tests.Fixtures;
using Microsoft.Extensions.Time.Testing;

namespace LuaBindGen.Tests.Pooling;

/// <summary>A state that cannot be made clean is closed, and a new one takes its place.</summary>
public class ReplacementTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_state_that_was_used_often_enough_is_replaced()
    {
        await using var pool = new LuaStatePool(new LuaStatePoolOptions { Size = 1, MaxUses = 2 });
        var states = new List<LuaState>();
        for (var i = 0; i < 5; i++)
            states.Add(await UseAsync(pool, static _ => Task.CompletedTask));
        Assert.Equal(3, states.Distinct().Count());
        Assert.Equal([true, true, true, true, false], states.Select(static state => state.IsDisposing));
    }

    [Fact]
    public async Task A_state_with_debug_is_used_once()
    {
        await using var pool = new LuaStatePool(new LuaStatePoolOptions { Size = 1, StateOptions = new LuaStateOptions { Libraries = LuaLibraries.All } });
        var state = await UseAsync(pool, static lua => lua.RunAsync("debug.sethook(print, 'c')"));
        Assert.NotSame(state, await UseAsync(pool, static lua => lua.RunAsync("return 1")));
    }

    [Fact]
    public async Task A_state_that_its_user_disposes_is_replaced()
    {
        await using var pool = new LuaStatePool(new LuaStatePoolOptions { Size = 1 });
        var state = await UseAsync(pool, static lua => lua.DisposeAsync().AsTask());
        Assert.Equal((0, 0, 0), pool.Count);
        Assert.Equal(1, await pool.RunAsync<long>("return 1"));
        var kept = await UseAsync(pool, static _ => Task.CompletedTask);
        kept.Dispose();
        Assert.NotSame(kept, await UseAsync(pool, static lua => lua.RunAsync("return 1")));
        Assert.True(state.IsDisposing);
    }

    [Fact]
    public async Task A_state_that_keeps_its_memory_is_replaced_and_one_that_gives_it_back_is_not()
    {
        await using var pool = new LuaStatePool(new LuaStatePoolOptions { Size = 1 });
        const string Large = "local t = {} for i = 1, 400000 do t[i] = i end ";
        var state = await UseAsync(pool, static lua => lua.RunAsync(Large + "kept = t"));
        var same = await UseAsync(pool, static lua => lua.RunAsync("return 1"));
        Assert.Same(state, same);

        LuaTable? held = null;
        _ = await UseAsync(pool, async lua => held = await lua.RunAsync<LuaTable>(Large + "return t"));
        Assert.NotSame(state, await UseAsync(pool, static lua => lua.RunAsync("return 1")));
        GC.KeepAlive(held);
    }

    [Fact]
    public async Task A_state_whose_globals_were_blown_up_is_replaced()
    {
        await using var pool = new LuaStatePool(new LuaStatePoolOptions { Size = 1 });
        var state = await UseAsync(pool, static lua => lua.RunAsync("for i = 1, 300000 do _G['k' .. i] = i end"));
        Assert.NotSame(state, await UseAsync(pool, static lua => lua.RunAsync("return 1")));
    }

    [Fact]
    public async Task A_state_whose_script_does_not_end_is_replaced_after_a_while()
    {
        var clock = new FakeTimeProvider();
        Stubborn.Entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var pool = new LuaStatePool(new LuaStatePoolOptions
        {
            Size = 1,
            StateOptions = new LuaStateOptions { TimeProvider = clock },
            SetUp = static lua => lua.Register(LuaExports.All),
        });
        var lease = await pool.RentAsync();
        var state = lease.State;
        var run = state.RunAsync("Stubborn.block()");
        await Stubborn.Entered.Task.WaitAsync(Patience);
        var back = lease.DisposeAsync().AsTask();
        clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(back.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        await back.WaitAsync(Patience);
        Assert.Equal(1, await pool.RunAsync<long>("return 1"));

        Stubborn.DoorOf(state).Set();
        await run.ContinueWith(static _ => { }, TaskScheduler.Default).WaitAsync(Patience);
        await state.DisposeAsync().AsTask().WaitAsync(Patience);
        Assert.True(state.Gate.IsClosed);
    }

    private static Task<LuaState> UseAsync(LuaStatePool pool, Func<LuaState, Task> use) => pool.UseAsync(
        async (lua, _) =>
        {
            await use(lua);
            return lua;
        },
        CancellationToken.None);
}
