using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Objects;

/// <summary>Static properties, static fields and constants: what the table of a type has beside functions.</summary>
public sealed class StaticTests : IDisposable
{
    private readonly TestState _test = new();

    [Theory]
    [InlineData("Members.limit", "1000")]
    [InlineData("math.type(Members.limit)", "integer")]
    [InlineData("Members.rate", "0.5")]
    [InlineData("Members.motto", "carpe diem")]
    [InlineData("Members.is_strict", "true")]
    [InlineData("Members.none", "nil")]
    [InlineData("Members.nobody.name", "nobody")]
    [InlineData("Members.nobody == Members.nobody", "true")]
    [InlineData("Members.unknown", "nil")]
    [InlineData("Members.log", "nil")]
    [InlineData("type(Members.read_log)", "function")]
    [InlineData("rawget(Members, 'read_log') ~= nil", "true")]
    [InlineData("getmetatable(Members)", "Members")]
    public void Reading(string expression, string expected) => Assert.Equal(expected, _test.Lua.Run<string>($"return tostring({expression})"));

    [Fact]
    public void What_is_set_is_what_the_class_has()
    {
        var seen = _test.Lua.Run<string>(
            """
            Members.count = 3
            Members.count = Members.count + 1
            Members.total = 5
            Members.log = "told"
            Members.set_notice("x")
            local notice = Members.notice
            Members.set_notice(nil)
            return Members.count .. " " .. Members.total .. " " .. Members.read_log() .. " " .. notice .. " " .. tostring(Members.notice)
            """);

        Assert.Equal("4 5 told x nil", seen);
        Assert.Equal((4, 5), (Members.Count, Members.Total));
    }

    [Theory]
    [InlineData("Members.limit = 1", "test:1: 'Members.limit' cannot be set")]
    [InlineData("Members.nobody = nil", "test:1: 'Members.nobody' cannot be set")]
    [InlineData("Members.notice = 'x'", "test:1: 'Members.notice' cannot be set")]
    [InlineData("Members.none = 1", "test:1: 'Members.none' cannot be set")]
    [InlineData("Members.count = 'x'", "test:1: bad value for 'Members.count' (integer expected, got string)")]
    [InlineData("Members.total = nil", "test:1: bad value for 'Members.total' (integer expected, got nil)")]
    [InlineData("Members.fail = 1", "test:1: no setting")]
    [InlineData("local x = Members.fail", "test:1: no getting")]
    [InlineData("setmetatable(Members, nil)", "test:1: cannot change a protected metatable")]
    public void What_cannot_be_set_says_so(string chunk, string message)
    {
        var exception = Assert.ThrowsAny<LuaException>(() => _test.Lua.Run(chunk, "test"));
        Assert.Equal(message, exception.Message);
    }

    [Fact]
    public void A_constant_that_is_no_text_fails_where_it_is_read() =>
        Assert.IsType<ArgumentException>(Assert.ThrowsAny<LuaException>(() => _test.Lua.Run("return Members.half")).InnerException);

    [Fact]
    public void Other_names_are_the_scripts_own() => Assert.Equal(
        "own 1 true",
        _test.Lua.Run<string>("Members.mine = 'own' Members[1] = 1 local made = Members.read_log Members.read_log = nil return Members.mine .. ' ' .. Members[1] .. ' ' .. tostring(made ~= nil and Members.read_log == nil)"));

    [Fact]
    public void A_class_without_them_keeps_a_plain_table() =>
        Assert.True(_test.Lua.Run<bool>("return getmetatable(Account) == nil and getmetatable(host) == nil"));

    [Fact]
    public void Registering_again_brings_back_what_a_script_took_away()
    {
        _test.Lua.Run("Members.new = nil Members.mine = 1");
        _test.Lua.Register(LuaExports.Members);
        Assert.Equal("true nil 1000", _test.Lua.Run<string>("return tostring(Members.new ~= nil) .. ' ' .. tostring(Members.mine) .. ' ' .. Members.limit"));
    }

    [Fact]
    public void Fields_are_as_properties() => Assert.Equal(
        "7 2 ada nil dear",
        _test.Lua.Run<string>(
            """
            local m = Members.new()
            m.level = 2
            m.name = "ada"
            local before = m.note
            m.note = "dear"
            return m.id .. " " .. m.level .. " " .. m.name .. " " .. tostring(before) .. " " .. m.note
            """));

    [Theory]
    [InlineData("Members.new().id = 1", "'Members.id' cannot be set")]
    [InlineData("Members.new().name = nil", "bad value for 'Members.name' (string expected, got nil)")]
    [InlineData("Members.new().level = 1 << 40", "bad value for 'Members.level' (32-bit integer expected, got the integer 1099511627776)")]
    [InlineData("return Members.new().limit.x", "attempt to index a nil value (field 'limit')")]
    public void Fields_are_checked(string chunk, string message)
    {
        var exception = Assert.ThrowsAny<LuaException>(() => _test.Lua.Run(chunk, "test"));
        Assert.EndsWith(message, exception.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _test.Dispose();
}
