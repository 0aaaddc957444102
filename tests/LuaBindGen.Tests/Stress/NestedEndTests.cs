using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Stress;

public class NestedEndTests
{
    [Theory]
    [InlineData("coroutine.resume(inner)")]
    [InlineData("coroutine.wrap(coroutine.resume)(inner)")]
    [InlineData("coroutine.wrap(function() coroutine.resume(inner) end)()")]
    public void Closing_a_coroutine_ends_the_wait_of_the_one_that_it_resumed_at_once(string resume)
    {
        SynchronizationContext.SetSynchronizationContext(null);
        using var test = new TestState { Desk = { IsImmediate = true } };
        test.Lua.Globals["poll"] = test.Lua.PollResume;
        var task = test.Start<string>(
            $$"""
            local closed = ''
            inner = coroutine.create(function()
              local x <close> = setmetatable({}, {__close = function() closed = closed .. 'inner ' end})
              host.fetch(1)
            end)
            local outer = coroutine.create(function()
              local x <close> = setmetatable({}, {__close = function() closed = closed .. 'outer ' end})
              {{resume}}
            end)
            poll(outer)
            assert(coroutine.status(inner) == 'normal')
            assert(coroutine.close(outer))
            assert(coroutine.status(inner) == 'dead')
            host.fetch(2)
            return closed
            """);
        Assert.Equal(1, test.Lua.Operations.Live);
        Assert.Equal([true, false], test.Desk.Waits.Select(static wait => wait.IsCancelled));
        Assert.Equal("inner outer ", test.Finish(task));
    }
}
