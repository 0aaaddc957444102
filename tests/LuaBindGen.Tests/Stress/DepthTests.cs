using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Stress;

/// <summary>Waits at the limit of C levels, where a coroutine can die between the start of an operation and its guard.</summary>
public class DepthTests
{
    private const string Deep =
        """
        local function nest(n)
          if n == 0 then return host.fetch(1) end
          local ok, v = pcall(nest, n - 1)
          if not ok then error(v, 0) end
          return v
        end
        local function try(depth)
          local ok, v = pcall(nest, depth)
          assert(ok and v == 1 or not ok and tostring(v):find('stack overflow', 1, true), v)
          return ok
        end

        """;

    [Theory]
    [InlineData("try(depth)")]
    [InlineData("coroutine.wrap(function() return try(depth - 3) end)()")]
    [InlineData("coroutine.wrap(function() return coroutine.wrap(try)(depth - 6) end)()")]
    [InlineData("pcall(coroutine.wrap(nest), depth - 3)")]
    [InlineData("pcall(function() return setmetatable({}, {__index = function(_, n) return nest(n - 4) end})[depth] end)")]
    public void A_wait_at_any_depth_of_calls_leaves_nothing(string call)
    {
        SynchronizationContext.SetSynchronizationContext(null);
        using var test = new TestState { Desk = { IsImmediate = true } };
        var task = test.Start<long>($"{Deep} local reached = 0 for depth = 150, 210 do if {call} then reached = reached + 1 end host.fetch(2) end return reached");
        while (!task.IsCompleted)
        {
            test.Settle();
            // The one wait that the run is parked at is the only one: what the limit cut off has ended.
            Assert.True(test.Lua.Operations.Live <= 1, $"{test.Lua.Operations.Live} operations");
            Assert.Equal(test.Lua.Operations.Live, test.Desk.Waits.Count(static wait => !wait.IsCancelled));
            test.Desk.CompleteAll();
        }
        Assert.InRange(test.Finish(task), 0, 60);
    }
}
