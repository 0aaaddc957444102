using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.States;

/// <summary>What a script can reach is what was opened to it.</summary>
public class LibraryTests
{
    [Fact]
    public void The_default_is_the_restricted_set()
    {
        using var lua = new LuaState();
        Assert.Equal(
            "_G _VERSION assert collectgarbage coroutine error getmetatable ipairs load math next os pairs pcall print rawequal rawget rawlen rawset "
            + "select setmetatable string table tonumber tostring type utf8 warn xpcall",
            lua.Run<string>("local names = {} for name in pairs(_G) do names[#names + 1] = name end table.sort(names) return table.concat(names, ' ')"));
        Assert.Equal("clock date difftime time", lua.Run<string>(
            "local names = {} for name in pairs(os) do names[#names + 1] = name end table.sort(names) return table.concat(names, ' ')"));
    }

    [Theory]
    [InlineData("return load(string.dump(function() end))", "nil")]
    [InlineData("return load(string.dump(function() end), 'x', 'b')", "nil")]
    [InlineData("return load(string.dump(function() end), 'x', 'bt')", "nil")]
    [InlineData("return load('return 1')()", "1")]
    [InlineData("return load('return x', 'n', 't', { x = 5 })()", "5")]
    [InlineData("return load('return x', 'n', nil, { x = 5 })()", "5")]
    [InlineData("return pcall(load('return x', 'n', 't', nil))", "false")]
    [InlineData("return pcall(setmetatable, {}, { __gc = function() end })", "false")]
    [InlineData("return pcall(setmetatable, {}, { __index = {} })", "true")]
    [InlineData("return select(2, pcall(function() setmetatable(1, {}) end))", "test:1: bad argument #1 to 'setmetatable' (table expected, got number)")]
    [InlineData("return getmetatable(host.apply) == nil and getmetatable(Account.new('x'))", "Account")]
    [InlineData("return pcall(setmetatable, select(2, pcall(host.throw, 'x')), {})", "false")]
    [InlineData("return getmetatable(select(2, pcall(host.throw, 'x')))", "error")]
    public void The_fence_holds(string line, string expected)
    {
        using var test = new TestState();
        using var results = test.Run<LuaResults>(line);
        Assert.Equal(expected, results[0].ToString());
    }

    [Fact]
    public void What_was_asked_for_is_opened_and_nothing_else()
    {
        using (var all = new LuaState(new LuaStateOptions { Libraries = LuaLibraries.All }))
        {
            Assert.Equal("function function table table function table", all.Run<string>(
                "return type(dofile) .. ' ' .. type(loadfile) .. ' ' .. type(io) .. ' ' .. type(debug) .. ' ' .. type(os.execute) .. ' ' .. type(package)"));
            Assert.True(all.Run<bool>("return require('string') == string and require('coroutine') == coroutine"));
            Assert.Equal("function", all.Run<string>("return type(load(string.dump(function() end)))"));
        }

        using (var none = new LuaState(new LuaStateOptions { Libraries = LuaLibraries.None }))
            Assert.True(none.Run<bool>("return _G == nil and print == nil and string == nil and coroutine == nil and (function(...) local ok = ... return ok end)(true)"));
        using var few = new LuaState(new LuaStateOptions { Libraries = LuaLibraries.Base | LuaLibraries.Math });
        Assert.Equal("table nil nil nil", few.Run<string>("return type(math) .. ' ' .. type(string) .. ' ' .. type(coroutine) .. ' ' .. type(os)"));
        Assert.Throws<LuaException>(() => few.Run("return ('x'):rep(3)"));
    }

    [Fact]
    public void What_the_library_stands_on_is_out_of_reach_of_debug()
    {
        using var test = new TestState(LuaLibraries.All);
        Assert.Equal("false false nil false false", test.Run<string>(
            """
            local _, e = pcall(host.throw, "x")
            local a = pcall(debug.setmetatable, e, {})
            local b = pcall(debug.getregistry)
            local c = debug.getmetatable(e)
            local d = pcall(debug.getupvalue, coroutine.resume, 1)
            local f = pcall(debug.setupvalue, coroutine.resume, 1, nil)
            return tostring(a) .. " " .. tostring(b) .. " " .. tostring(c) .. " " .. tostring(d) .. " " .. tostring(f)
            """));
        Assert.Equal("nothing 6", test.Run<string>(
            """
            local found = "nothing"
            local co = coroutine.create(function() return host.fetch(6) end)
            local main = coroutine.running()
            local ok, value = coroutine.resume(co)
            debug.sethook(function()
              for level = 1, 8 do
                for i = 1, 5 do
                  local _, _, value = pcall(debug.getlocal, level + 1, i)
                  if type(value) == "table" and rawlen(value) == 1 and type(rawget(value, 1)) == "number" then found = "an awaiter" end
                end
                if not debug.getinfo(level) then break end
              end
            end, "crl")
            host.fetch(1)
            debug.sethook()
            return found .. " " .. value
            """));
    }

    [Fact]
    public void Errors_have_string_methods_only_where_strings_have_them()
    {
        using var lua = new LuaState(new LuaStateOptions { Libraries = LuaLibraries.Base });
        lua.Register(LuaExports.All);
        Assert.Equal("nil x", lua.Run<string>("local _, e = pcall(host.throw, 'x') return tostring(e.rep) .. ' ' .. e"));
        using var test = new TestState();
        Assert.True(test.Lua.Run<bool>("local _, e = pcall(host.throw, 'x') return e.dump == nil"));
    }

    [Fact]
    public void Scripts_cannot_change_what_has_been_registered_for_the_host()
    {
        using var test = new TestState();
        test.Lua.Run("string.format = nil string.gsub = nil error = nil pcall = nil coroutine.yield = nil tostring = nil setmetatable = nil");
        Assert.Equal(1, test.Run<long>("return host.fetch(1)"));
        Assert.Contains("cannot wait here", Assert.Throws<LuaException>(() => test.Lua.Run("host.fetch(1)")).Message);
    }
}
