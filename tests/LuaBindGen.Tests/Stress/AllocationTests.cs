using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Stress;

/// <summary>In the steady state nothing of ours is allocated.</summary>
public class AllocationTests
{
    private const long Few = 1_000;
    private const long Many = 11_000;

    [Theory]
    [InlineData("host.add(i, 1)")]
    [InlineData("Steady.half(i)")]
    [InlineData("s:inc(1)")]
    [InlineData("local v = s.value")]
    [InlineData("s.value = i")]
    [InlineData("s:ready(i)")]
    [InlineData("coroutine.resume(co)")]
    [InlineData("wrapped()")]
    public void A_call_allocates_nothing(string call)
    {
        using var test = new TestState();
        using var loop = Load(test, call);
        Assert.Equal(Allocated(() => test.Finish(loop.CallAsync<long>([Few]))), Allocated(() => test.Finish(loop.CallAsync<long>([Many]))));
    }

    [Fact]
    public void A_wait_allocates_nothing()
    {
        using var test = new TestState();
        using var loop = Load(test, "s:wait()");
        Assert.Equal(Allocated(() => Wait(test, loop, Few)), Allocated(() => Wait(test, loop, Many)));
    }

    private static LuaFunction Load(TestState test, string call) => test.Lua.Load(
        $$"""
        s = s or Steady.new()
        local n = ...
        local co = coroutine.create(function() while true do coroutine.yield(1) end end)
        local wrapped = coroutine.wrap(function() while true do coroutine.yield(1) end end)
        for i = 1, n do {{call}} end
        return n
        """);

    private static long Wait(TestState test, LuaFunction loop, long times)
    {
        var run = loop.CallAsync<long>([times]);
        test.Settle();
        var steady = test.Lua.Run<Steady>("return s");
        for (var i = 0; i < times; i++)
        {
            steady.Complete();
            test.Settle();
        }
        return run.GetAwaiter().GetResult();
    }

    // The second time: pools are filled and queues have grown by then.
    private static long Allocated(Func<long> action)
    {
        _ = action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
