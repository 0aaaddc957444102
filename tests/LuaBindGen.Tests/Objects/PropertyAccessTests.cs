using LuaBindGen.Native;
using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Objects;

/// <summary>Properties are found by their names, whatever holds them, and nobody else's.</summary>
public class PropertyAccessTests
{
    private const string LongName = "a_property_whose_name_is_longer_than_the_forty_bytes_of_a_short_string";

    private const string Everything =
        $$"""
        local s, out = Sheet.new(), {}
        for _, name in ipairs({ "a", "b", "c", "d", "e", "{{LongName}}" }) do
          local built = name:sub(1, 1) .. name:sub(2)
          out[#out + 1] = s[built]
          s[built] = s[built] * 10
          out[#out + 1] = s[name]
        end
        out[#out + 1] = s:sum()
        s.secret = 7
        out[#out + 1] = s.a
        out[#out + 1] = tostring(s.secret) .. tostring(s.nothing) .. tostring(s[1]) .. tostring(s[nil]) .. tostring(s[s])
        return table.concat(out, " ")
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_property_is_found_by_its_name_alone(bool readWhereTheyLie)
    {
        using var test = new TestState();
        FrameValues.AreReadable = readWhereTheyLie && Environment.Is64BitProcess;
        try
        {
            Assert.Equal("1 10 2 20 3 30 4 40 5 50 6 60 150 7 nilnilnilnilnil", test.Run<string>(Everything));
        }
        finally
        {
            FrameValues.AreReadable = Environment.Is64BitProcess;
        }
    }

    [Fact]
    public void The_names_outlive_collections()
    {
        using var test = new TestState();
        Assert.Equal(12, test.Run<long>(
            """
            local s = Sheet.new()
            for i = 1, 50 do
              for j = 1, 200 do local _ = ("x"):rep(j % 40) .. i end
              collectgarbage()
              s["a"] = i
            end
            return s[("A"):lower()] - 38
            """));
    }

    [Fact]
    public void What_an_accessor_throws_is_raised_where_the_script_stands()
    {
        using var test = new TestState();
        Assert.Equal("test:1: cannot be read", test.Run<string>("return tostring(select(2, pcall(function() return Sheet.new().broken end)))"));
        Assert.Equal("test:1: cannot be written", test.Run<string>("return tostring(select(2, pcall(function() Sheet.new().broken = 1 end)))"));
        Assert.Equal("test:1: bad value for 'Sheet.a' (integer expected, got string)", test.Run<string>("return tostring(select(2, pcall(function() Sheet.new().a = 'x' end)))"));
        var thrown = Assert.Throws<LuaException>(() => test.Lua.Run("return Sheet.new().broken"));
        Assert.IsType<InvalidOperationException>(thrown.InnerException);
    }

    private const string AlmostHundred = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
    private const string Hundred = AlmostHundred + "xx";

    [Theory]
    [InlineData("s.sum = 1", "'Sheet.sum' cannot be set")]
    [InlineData("s.nothing = 1", "'Sheet.nothing' does not exist")]
    [InlineData("s[1.5] = 1", "'Sheet[1.5]' does not exist")]
    [InlineData("s[{}] = 1", "'Sheet[table]' does not exist")]
    [InlineData("s[('x'):rep(100)] = 1", "'Sheet." + Hundred + "' does not exist")]
    [InlineData("s[('x'):rep(1e6)] = 1", "'Sheet." + Hundred + "...' does not exist")]
    [InlineData("s[('x'):rep(98) .. '\u20AC\u20AC'] = 1", "'Sheet." + AlmostHundred + "...' does not exist")]
    public void What_cannot_be_set_is_named(string line, string message)
    {
        using var test = new TestState();
        Assert.Equal("test:1: " + message, test.Run<string>($"local s = Sheet.new() return tostring(select(2, pcall(function() {line} end)))"));
    }

    [Fact]
    public void The_metatable_of_another_type_changes_nothing()
    {
        using var test = new TestState(LuaLibraries.All);
        Assert.Equal("x 0", test.Run<string>(
            """
            local account = Account.new("x")
            debug.setmetatable(account, debug.getmetatable(Sheet.new()))
            return account.owner .. " " .. account.balance
            """));
        Assert.Equal("bad self to 'Sheet.a' (Sheet expected, got table); call it with a colon, object:a(...)", test.Run<string>(
            "local t = debug.setmetatable({}, debug.getmetatable(Sheet.new())) return select(2, pcall(function() return t.a end)).message"));
        Assert.Equal("bad self to 'Sheet.a' (Sheet expected, got userdata); call it with a colon, object:a(...)", test.Run<string>(
            "local f = debug.setmetatable(io.tmpfile(), debug.getmetatable(Sheet.new())) return select(2, pcall(function() f.a = 1 end)).message"));
    }
}
