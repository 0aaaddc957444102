using System.Globalization;
using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Stress;

/// <summary>A hook that raises at any instruction around a wait, and the three ways in which the coroutine can end there.</summary>
public class HookTests
{
    private const string Body =
        """
        local function strike() error('struck', 0) end
        local function once() debug.sethook() error('struck', 0) end
        local function body()
          local total = 0
          for i = 1, 3 do total = total + host.fetch(i) end
          return total
        end
        local function inner()
          local co = coroutine.create(body)
          debug.sethook(co, strike, '', every)
          return select(2, coroutine.resume(co))
        end
        local function start(f)
          local co = coroutine.create(f)
          debug.sethook(co, strike, '', every)
          return co
        end

        """;

    // A coroutine that an error has ended is not closed by Lua: what it waited for ends when it is collected.
    private const string Collect = "collectgarbage() collectgarbage()";

    [Theory]
    [InlineData("debug.sethook(once, '', every) pcall(body)")]
    [InlineData("local co = coroutine.create(function() pcall(body) end) debug.sethook(co, once, '', every) coroutine.resume(co)")]
    [InlineData("local co = start(body) debug.sethook(co, once, '', every) poll(co) poll(co) debug.sethook(co) coroutine.close(co)")]
    public void A_hook_that_raises_once_ends_the_wait_without_a_collection(string way) => Strike(way, collect: "");

    [Theory]
    [InlineData("coroutine.resume(start(body))")]
    [InlineData("coroutine.resume(start(inner))")]
    [InlineData("coroutine.resume(coroutine.create(inner))")]
    [InlineData("pcall(coroutine.wrap(inner))")]
    [InlineData("debug.sethook(once, '', every) pcall(body) pcall(inner)")]
    [InlineData("local co = start(body) poll(co) co = nil collectgarbage() collectgarbage()")]
    [InlineData("local co = start(inner) poll(co) co = nil collectgarbage() collectgarbage()")]
    [InlineData("local co = start(body) poll(co) coroutine.close(co)")]
    [InlineData("local co = start(inner) poll(co) coroutine.close(co)")]
    [InlineData("local co = start(inner) poll(co) poll(co) poll(co) coroutine.close(co)")]
    [InlineData("local co <close> = setmetatable({start(body)}, {__close = function(t) coroutine.close(t[1]) end}) poll(co[1]) error('over')")]
    public void A_hook_that_raises_at_any_instruction_leaves_nothing(string way) => Strike(way, Collect);

    private static void Strike(string way, string collect)
    {
        SynchronizationContext.SetSynchronizationContext(null);
        using var test = new TestState(LuaLibraries.All) { Desk = { IsImmediate = true } };
        test.Lua.Globals["poll"] = test.Lua.PollResume;
        var met = 0;
        for (var every = 1; every <= 100; every++)
        {
            var task = test.Start<long>($"local every = {every.ToString(CultureInfo.InvariantCulture)} {Body} pcall(function() {way} end) debug.sethook() {collect} return host.fetch(1000 + every)");
            while (!task.IsCompleted)
            {
                test.Settle();
                met += test.Desk.Waits.Count(static wait => wait.IsCancelled);
                if (test.Desk.Waits is [.., { Value: > 1000 }])
                    Assert.True(test.Lua.Operations.Live == 1, $"{test.Lua.Operations.Live} operations when struck every {every}");
                test.Desk.CompleteAll();
            }
            Assert.Equal(1000 + every, test.Finish(task));
            Assert.Equal(0, test.Lua.Operations.Live);
        }
        Assert.True(met > 0, "No strike ever met a wait.");
    }
}
