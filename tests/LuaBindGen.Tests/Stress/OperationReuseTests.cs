using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Stress;

public class OperationReuseTests
{
    [Fact]
    public void A_wait_that_failed_in_a_collected_coroutine_does_not_get_into_the_way_of_later_ones()
    {
        SynchronizationContext.SetSynchronizationContext(null);
        using var test = new TestState { Desk = { IsImmediate = true } };
        // The failed wait of the dead coroutine is settled only after its index has gone to another.
        Assert.Equal(1, test.Run<long>(
            """
            for round = 1, 20 do
              coroutine.resume(coroutine.create(function() host.fail('x') end))
              collectgarbage()
              assert(host.fetch(round) == round)
              assert(coroutine.wrap(function() return host.fetch(round) + host.fetch(1) end)() == round + 1)
            end
            return 1
            """));
    }
}
