namespace LuaBindGen.Tests.States;

/// <summary>What the host runs inside a state, in turn.</summary>
public class InvokeTests
{
    [Fact]
    public async Task A_function_gives_its_result()
    {
        using var lua = new LuaState();
        lua.Run("x = 7");

        Assert.Equal(7, await lua.InvokeAsync(static state => state.Run<int>("return x")));
    }

    [Fact]
    public async Task What_a_function_throws_is_thrown()
    {
        using var lua = new LuaState();

        var failure = await Assert.ThrowsAsync<LuaException>(() => lua.InvokeAsync(static state => state.Run<int>("error('no', 0)")));

        Assert.Equal("no", failure.Message);
    }

    [Fact]
    public async Task An_asynchronous_function_is_waited_for_and_comes_back_into_the_state()
    {
        using var lua = new LuaState();
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var invoked = lua.InvokeAsync(async state =>
        {
            state.Run("x = 1");
            await gate.Task;
            state.Run("x = x + 1");
        });

        Assert.False(invoked.IsCompleted);
        gate.SetResult();
        await invoked;
        Assert.Equal(2, await lua.InvokeAsync(static state => state.Run<int>("return x")));
    }

    [Fact]
    public async Task What_an_asynchronous_function_throws_later_is_thrown()
    {
        using var lua = new LuaState();

        await Assert.ThrowsAsync<TimeoutException>(() => lua.InvokeAsync(static async _ =>
        {
            await Task.Yield();
            throw new TimeoutException();
        }));
        Assert.Equal(3, await lua.InvokeAsync(static async _ =>
        {
            await Task.Yield();
            return 3;
        }));
    }

    [Fact]
    public async Task A_state_that_is_gone_says_so()
    {
        var lua = new LuaState();
        lua.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => lua.InvokeAsync(static _ => 1));
    }
}
