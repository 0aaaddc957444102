using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Async;

/// <summary>Where waiting is impossible, an async method raises before it starts, ready or not.</summary>
public class WaitPlaceTests
{
    [Theory]
    [InlineData("table.sort({ 3, 2, 1 }, function(a, b) return host.fetch(a) < b end)", "inside 'table.sort'")]
    [InlineData("table.sort({ 3, 2, 1 }, function(a, b) return select(2, assert(pcall(host.fetch, a))) < b end)", "inside 'table.sort'")]
    [InlineData("string.gsub('abc', 'b', function() host.fetch(1) end)", "inside 'string.gsub'")]
    [InlineData("tostring(setmetatable({}, { __tostring = function() host.fetch(1) return '' end }))", "inside 'tostring'")]
    [InlineData("assert(load(function() host.fetch(1) end))", "inside 'load'")]
    [InlineData("table.concat(setmetatable({}, { __len = function() return 1 end, __index = function() return host.fetch(1) end }))", "inside 'table.concat'")]
    [InlineData("table.sort({ 3, 2, 1 }, function(a, b) return coroutine.wrap(function() return host.fetch(a) end)() < b end)", "inside 'table.sort'")]
    [InlineData("table.sort({ 3, 2, 1 }, function(a, b) local co = coroutine.create(function() return host.fetch(a) end) return select(2, assert(coroutine.resume(co))) < b end)", "inside 'table.sort'")]
    [InlineData("host.apply(function() host.fetch(1) end, nil)", "inside 'host.apply'")]
    [InlineData("local co = coroutine.create(function() local x <close> = setmetatable({}, { __close = function() host.fetch(1) end }) coroutine.yield() end) coroutine.resume(co) assert(coroutine.close(co))", "inside 'coroutine.close'")]
    [InlineData("xpcall(error, function() host.fetch(1) end)", null)]
    public void It_names_the_function_the_place_and_the_remedy(string line, string? place)
    {
        using var test = new TestState();
        foreach (var ready in new[] { true, false })
        {
            test.Desk.IsReady = ready;
            var message = test.Run<string>($"local ok, e = pcall(function() {line} end) return tostring(e)");
            if (place is not null)
            {
                // As with Lua's own functions, there is no position where pcall itself is the caller.
                Assert.StartsWith(line.Contains("pcall(host") ? "'host.fetch'" : "test:1: 'host.fetch' cannot wait here", message);
                Assert.Contains(place, message);
                Assert.Contains("use its result here", message);
            }
            Assert.Equal(0, test.Desk.Begun);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_synchronous_Run_names_its_remedy_and_the_state_goes_on(bool ready)
    {
        using var test = new TestState();
        test.Desk.IsReady = ready;
        var exception = Assert.Throws<LuaException>(() => test.Lua.Run("host.fetch(1)", "sync"));
        Assert.Contains("RunAsync", exception.Message);
        Assert.StartsWith("sync:1: 'host.fetch' cannot wait here", exception.Message);
        Assert.Throws<LuaException>(() => test.Lua.Run("coroutine.wrap(function() host.fetch(1) end)()"));
        Assert.Equal(0, test.Desk.Begun);
        Assert.Equal(3, test.Lua.Run<long>("return host.add(1, 2)"));
    }

    [Theory]
    [InlineData("return pcall(host.fetch, 4)")]
    [InlineData("return xpcall(host.fetch, debug.traceback, 4)")]
    [InlineData("return true, setmetatable({}, { __index = function(_, k) return host.fetch(k) end })[4]")]
    [InlineData("return true, setmetatable({}, { __add = function(_, k) return host.fetch(k) end }) + 4")]
    [InlineData("return true, setmetatable({}, { __call = function(_, k) return host.fetch(k) end })(4)")]
    [InlineData("local got setmetatable(_G, { __newindex = function(_, _, v) got = host.fetch(v) end }) fresh = 4 return true, got")]
    [InlineData("for v in function(_, c) if not c then return host.fetch(4) end end do return true, v end")]
    [InlineData("local got do local x <close> = setmetatable({}, { __close = function() got = host.fetch(4) end }) end return true, got")]
    [InlineData("local a = setmetatable({}, { __lt = function() return host.fetch(4) == 4 end }) return true, a < a and 4")]
    [InlineData("local a = setmetatable({}, { __concat = function() return host.fetch(4) end }) return true, a .. ''")]
    [InlineData("for k, v in pairs(setmetatable({}, { __pairs = function() return next, { host.fetch(4) } end })) do return true, v end")]
    public void Where_Lua_can_be_suspended_waiting_works(string line)
    {
        using var test = new TestState(LuaLibraries.All);
        using var results = test.Run<LuaResults>(line);
        Assert.Equal((true, 4L), (results.Get<bool>(0), results.Get<long>(1)));
        Assert.Equal(1, test.Desk.Begun);
    }
}
