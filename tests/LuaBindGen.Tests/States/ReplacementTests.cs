using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.States;

/// <summary>The functions of <see cref="LuaLibraries.Yieldable"/> beside Lua's own, where random calls do not come.</summary>
public class ReplacementTests
{
    [Theory]
    [InlineData("require()")]
    [InlineData("require({})")]
    [InlineData("pcall(require)")]
    [InlineData("return select(2, pcall(require)), select(2, pcall(require, {}))")]
    [InlineData("local object = { require = require } object:require()")]
    [InlineData("local _ = require('nowhere')")]
    [InlineData("local _ = require('no\\0where')")]
    [InlineData("local _ = require(5)")]
    [InlineData("package.preload.m = function(...) note(...) end local a, b = require('m') return tostring(a), b, package.loaded.m, require('m')")]
    [InlineData("package.preload.m = function(...) package.loaded.m = 7 end local a, b = require('m') return a, b, require('m')")]
    [InlineData("package.preload.m = function(...) package.loaded.m = 7 return false end local a, b = require('m') return tostring(a), b")]
    [InlineData("package.preload.m = function(...) package.loaded.m = false end local a, b = require('m') return tostring(a), b")]
    [InlineData("package.preload.m = function(...) return { 'module' } end local a = require('m') return a[1], a == require('m')")]
    [InlineData("package.preload.m = function() error('no', 1) end local _ = require('m')")]
    [InlineData("package.preload.m = function() error('no', 2) end local _ = require('m')")]
    [InlineData("package.preload.m = function() local _ = require('m') end local _ = require('m')")]
    [InlineData("package.preload.m = function() local _ = require('n') end package.preload.n = function() local _ = require('m') end local _ = require('m')")]
    [InlineData("package.preload.m = 5 local _ = require('m')")]
    [InlineData("package.preload.m = string.rep local a = require('m')")]
    [InlineData("package.preload.m = function() error('no') end pcall(require, 'm') package.preload.m = function() return 8 end local a = require('m') return a")]
    [InlineData("package.searchers = nil local _ = require('m')")]
    [InlineData("package.searchers = {} local _ = require('m')")]
    [InlineData("table.insert(package.searchers, 1, 5) local _ = require('m')")]
    [InlineData("package.searchers = { setmetatable({}, { __call = function(_, name) return function(...) note(...) return 5 end, name end }) } local a, b = require('m') return a, b")]
    [InlineData("package.searchers = { function(name) note(name) return 'not ' .. name end, function() return 5 end, function() end, function() return {} end } local _ = require('m')")]
    [InlineData("package.searchers = { function(name) error('searching', 2) end } local _ = require('m')")]
    [InlineData("package.searchers = { function(name) return function(...) note(...) return 9 end end } local a, b = require('m') return a, b")]
    [InlineData("setmetatable(package.loaded, { __index = function(_, name) note(name) return 'of __index' end }) local a, b = require('m') return a, b")]
    [InlineData("setmetatable(package.preload, { __index = function(_, name) note(name) return function() return 3 end end }) local a, b = require('m') return a, b")]
    [InlineData("table.sort({ 3, 0/0, 1, 0/0, -1, 0/0, 7, 2, 0/0, 5 })")]
    [InlineData("local t = {} for i = 1, 5000 do t[i] = (i * 7919) % 5003 end table.sort(t, function(a, b) return a > b end) return table.concat(t, ' ')")]
    [InlineData("local t = {} for i = 1, 1000 do t[i] = 'x' .. (i * 7919) % 1009 end table.sort(t) return table.concat(t, ' ')")]
    [InlineData("return tostring(nil), tostring(1 << 62), tostring(-0.0), tostring('a\\0b')")]
    [InlineData("print(setmetatable({}, { __tostring = function() return {} end }))")]
    [InlineData("print(setmetatable({}, { __tostring = 5 }))")]
    [InlineData("return ipairs('text')")]
    [InlineData("local f, t, i = ipairs(setmetatable({}, { __index = { 1, 2 } })) return f(t, math.maxinteger)")]
    public void A_call_does_the_same_as_on_the_function_of_Lua(string script)
    {
        using var stock = new TestState(LuaLibraries.All);
        using var own = new TestState(LuaLibraries.All | LuaLibraries.Yieldable);
        Assert.Equal(Run(stock, script), Run(own, script));
    }

    [Theory]
    [InlineData("string.gsub('x', 'x', function() return true end)", "invalid replacement value (a boolean)")]
    [InlineData("string.gsub('x', 'x')", "bad argument #3 to 'string.gsub' (string/function/table expected, got no value)")]
    public void In_a_tail_call_it_stands_in_the_place_of_its_caller(string call, string message)
    {
        using var own = new TestState(LuaLibraries.All | LuaLibraries.Yieldable);
        Assert.Equal("false " + message, own.Run<string>($"local ok, e = pcall(function() return {call} end) return tostring(ok) .. ' ' .. e"));
    }

    [Theory]
    [InlineData("string.gsub(('x'):rep(20000), 'x', setmetatable({}, { __index = { x = 'y' } }))")]
    [InlineData("local t = table.pack(('x'):rep(2000):byte(1, -1)) table.sort(setmetatable(t, {}))")]
    public void A_time_slice_ends_in_the_code_of_the_library_too(string script)
    {
        using var own = new TestState(LuaLibraries.Restricted | LuaLibraries.Yieldable, preemptEvery: 13);
        var longOne = own.Lua.RunAsync(script);
        var other = own.Lua.RunAsync<long>("local n = 0 for i = 1, 1000 do n = n + i end return n");
        while (!other.IsCompleted)
            _ = own.Driver.Pump();
        Assert.False(longOne.IsCompleted);
        own.Drive(longOne);
    }

    [Fact]
    public void A_sort_that_gets_nowhere_with_the_middle_sorts_by_other_places()
    {
        // An order that decides as it is asked, so that each middle is one of the smallest of its part.
        using var own = new TestState(LuaLibraries.Restricted | LuaLibraries.Yieldable);
        Assert.True(own.Run<bool>(
            """
            local values, solid, candidate, n = {}, 0, 0, 2000
            local gas = n + 1
            for i = 1, n do values[i] = gas end
            local t = {}
            for i = 1, n do t[i] = i end
            table.sort(t, function(a, b)
              if values[a] == gas and values[b] == gas then
                local freeze = a == candidate and a or b
                solid = solid + 1
                values[freeze] = solid
              end
              if values[a] == gas then candidate = a elseif values[b] == gas then candidate = b end
              return values[a] < values[b]
            end)
            for i = 2, n do assert(values[t[i - 1]] <= values[t[i]]) end
            return true
            """));
    }

    private static string Run(TestState state, string script) => state.Run<string>(
        $$"""
        local noted = {}
        function note(...) noted[#noted + 1] = table.concat({ ... }, ',') end
        local results = table.pack(pcall(function()
        {{script}}
        end))
        for i = 1, results.n do results[i] = (string.gsub(tostring(results[i]), '0x%x+', '')) end
        return table.concat(results, ' | ') .. ' || ' .. table.concat(noted, ' ')
        """);
}
