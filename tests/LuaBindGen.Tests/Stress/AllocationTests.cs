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
    [InlineData("stream()")]
    [InlineData("half(i)")]
    [InlineData("local e = s.changed")]
    public void A_call_allocates_nothing(string call)
    {
        using var test = new TestState();
        using var loop = Load(test, call);
        Assert.Equal(Allocated(() => test.Finish(loop.CallAsync<long>([Few]))), Allocated(() => test.Finish(loop.CallAsync<long>([Many]))));
    }

    [Fact]
    public void A_wait_allocates_nothing()
    {
        var driver = new StepDriver();
        using var lua = new LuaState(new LuaStateOptions { Driver = driver });
        lua.Register(LuaExports.All);
        using var loop = Load(lua, "s:wait()");
        Assert.Equal(Allocated(() => Wait(lua, driver.Run, loop, Few)), Allocated(() => Wait(lua, driver.Run, loop, Many)));
    }

    [Fact]
    public void A_wait_on_the_manual_driver_allocates_one_small_object_for_the_sake_of_order()
    {
        using var test = new TestState();
        using var loop = Load(test, "s:wait()");
        var more = Allocated(() => Wait(test.Lua, test.Settle, loop, Many)) - Allocated(() => Wait(test.Lua, test.Settle, loop, Few));
        Assert.InRange(more, 1, 64 * (Many - Few));
    }

    private static LuaFunction Load(TestState test, string call) => Load(test.Lua, call);

    private static LuaFunction Load(LuaState lua, string call) => lua.Load(
        $$"""
        s = s or Steady.new()
        stream = stream or Steady.count()
        half = half or Steady.halver()
        local n = ...
        local co = coroutine.create(function() while true do coroutine.yield(1) end end)
        local wrapped = coroutine.wrap(function() while true do coroutine.yield(1) end end)
        for i = 1, n do {{call}} end
        return n
        """);

    private static long Wait(LuaState lua, Action settle, LuaFunction loop, long times)
    {
        var run = loop.CallAsync<long>([times]);
        settle();
        var steady = lua.Run<Steady>("return s");
        for (var i = 0; i < times; i++)
        {
            steady.Complete();
            settle();
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

    /// <summary>Takes turns when told to, and does not ask for order.</summary>
    private sealed class StepDriver : LuaDriver
    {
        private LuaState? _scheduled;

        internal override void Schedule(LuaState state) => _scheduled = state;

        internal void Run()
        {
            while (Interlocked.Exchange(ref _scheduled, null) is { } state)
                _ = state.Gate.TakeTurns(int.MaxValue);
        }
    }
}
