using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>What a script can reach is what was opened to it.</summary>
internal sealed class Libraries : Feature
{
    private const string NamesOf = "local names = {} for name in pairs(...) do names[#names + 1] = name end table.sort(names) return table.concat(names, ' ')";

    protected override IEnumerable<Case> HostCases =>
    [
        Host(The_default_is_the_restricted_set),
        Host(Of_os_the_clock_is_left),
        Host(What_was_asked_for_is_opened),
        Host(What_was_not_asked_for_is_not),
        Host(None_is_nothing),
        Host(Require_finds_what_is_open),
        Host(Without_the_string_library_errors_have_no_string_methods),
        Host(A_trusted_script_may_load_bytecode),
        Host(What_a_script_breaks_does_not_break_the_library),
    ];

    private static void The_default_is_the_restricted_set(CaseState state)
    {
        using var lua = new LuaState();
        using var names = lua.Load(NamesOf);
        Check.Equal(
            "_G _VERSION assert collectgarbage coroutine error getmetatable ipairs load math next os pairs pcall print rawequal rawget rawlen rawset "
            + "select setmetatable string table tonumber tostring type utf8 warn xpcall",
            names.Call<string>(lua.Globals));
    }

    private static void Of_os_the_clock_is_left(CaseState state)
    {
        using var lua = new LuaState();
        using var names = lua.Load(NamesOf);
        Check.Equal("clock date difftime time", names.Call<string>(lua.Globals["os"]));
    }

    private static void What_was_asked_for_is_opened(CaseState state)
    {
        using var lua = new LuaState(new LuaStateOptions { Libraries = LuaLibraries.All });
        Check.Equal("function function table table table function", lua.Run<string>(
            "return table.concat({ type(dofile), type(loadfile), type(io), type(debug), type(package), type(os.execute) }, ' ')"));
    }

    private static void What_was_not_asked_for_is_not(CaseState state)
    {
        using var lua = new LuaState(new LuaStateOptions { Libraries = LuaLibraries.Base | LuaLibraries.Math });
        Check.Equal("table nil nil nil nil", lua.Run<string>(
            "local t = { math, 1, string, 2, coroutine, 3, os, 4, table, 5 } return type(math) .. ' ' .. type(string) .. ' ' .. type(coroutine) .. ' ' .. type(os) .. ' ' .. type(table)"));
        Check.Throws<LuaException>(() => lua.Run("return ('x'):rep(3)"));
    }

    private static void None_is_nothing(CaseState state)
    {
        using var lua = new LuaState(new LuaStateOptions { Libraries = LuaLibraries.None });
        Check.True(lua.Run<bool>("return _G == nil and print == nil and pcall == nil and string == nil and coroutine == nil"));
        lua.Register(LuaExports.All);
        Check.Equal(3, lua.Run<long>("return host.add(1, 2)"));
    }

    private static void Require_finds_what_is_open(CaseState state)
    {
        using var lua = new LuaState(new LuaStateOptions { Libraries = LuaLibraries.All });
        Check.True(lua.Run<bool>("return require('string') == string and require('coroutine') == coroutine"));
    }

    private static void Without_the_string_library_errors_have_no_string_methods(CaseState state)
    {
        using var lua = CaseState.Make(new LuaStateOptions { Libraries = LuaLibraries.Base });
        Check.Equal("nil x", lua.Run<string>("local _, e = pcall(host.throw, 'x') return tostring(e.rep) .. ' ' .. e"));
    }

    private static void A_trusted_script_may_load_bytecode(CaseState state)
    {
        using var lua = new LuaState(new LuaStateOptions { Libraries = LuaLibraries.All });
        Check.Equal(5, lua.Run<long>("return load(string.dump(function() return 5 end))()"));
    }

    private static void What_a_script_breaks_does_not_break_the_library(CaseState state)
    {
        state.Lua.Run("string.format = nil string.gsub = nil error = nil pcall = nil coroutine.yield = nil coroutine.resume = nil tostring = nil setmetatable = nil");
        Check.Equal(6, state.Run<long>("waits"));
        Check.Contains("cannot wait here", Check.Throws<LuaException>(() => state.Lua.Run("host.fetch(1)")).Message);
    }
}
