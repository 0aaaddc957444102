using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Values;

/// <summary>Enums: integers in Lua, and names where a script passes them.</summary>
public class EnumTests
{
    [Fact]
    public void A_script_passes_an_integer_or_a_name_and_gets_an_integer()
    {
        using var test = new TestState();
        test.Lua.Run(
            """
            assert(colors.name(1) == "Red" and colors.name("red") == "Red" and colors.name(2.0) == "DarkGreen")
            assert(colors.name("dark_green") == "DarkGreen" and colors.name("blau") == "Blue" and colors.name(-3) == "Blue")
            assert(colors.next() == 1 and math.type(colors.next("dark_green")) == "integer")
            assert(colors.undefined() == 99)
            """);
    }

    [Theory]
    [InlineData("'Red'", "'Red'; its names are ")]
    [InlineData("'blue'", "'blue'; its names are ")]
    [InlineData("'internal'", "'internal'; its names are ")]
    [InlineData("''", "''; its names are ")]
    [InlineData("4", "the integer 4")]
    [InlineData("0", "the integer 0")]
    [InlineData("1.5", "the number 1.5")]
    [InlineData("nil", "nil")]
    public void What_is_no_value_of_it_is_refused(string value, string got)
    {
        using var test = new TestState();
        Assert.StartsWith(
            $"bad argument #1 'color' to 'colors.name' (Color expected, got {got}",
            test.Lua.Run<string>($"return select(2, pcall(colors.name, {value})).message"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Flags_combine_as_integers_and_as_names()
    {
        using var test = new TestState();
        test.Lua.Run(
            """
            assert(colors.rights(1 | 2) == "Read, Write" and colors.rights("read|write") == "Read, Write")
            assert(colors.rights(" execute | read ") == "Read, Execute" and colors.rights(0) == "None" and colors.rights("none") == "None")
            assert(colors.all() == 131 and colors.rights(colors.all()) == "Read, Write, Execute")
            for _, wrong in ipairs { 4, 256, 1 << 40, -1, "", "|", "read|", "read,write", "reading" } do assert(not pcall(colors.rights, wrong)) end
            """);
    }

    [Fact]
    public void The_highest_bit_is_a_negative_number()
    {
        using var test = new TestState();
        test.Lua.Run("assert(colors.flip(math.mininteger) == 1 and colors.flip(1) == math.mininteger and colors.flip('low|high') == 0)");
    }

    [Fact]
    public void An_exported_one_is_a_table_of_constants()
    {
        using var test = new TestState();
        test.Lua.Run(
            """
            assert(Color.red == 1 and Color.dark_green == 2 and Color.blau == -3 and math.type(Color.red) == "integer")
            assert(colors.name(Color.dark_green) == "DarkGreen")
            assert(Bits.low | Bits.high == math.mininteger | 1)
            local names = {}
            for name, value in pairs(Color) do names[#names + 1] = name .. "=" .. value end
            table.sort(names)
            assert(table.concat(names, " ") == "blau=-3 dark_green=2 red=1")
            assert(getmetatable(Color) == "Color" and not pcall(next, Color))
            assert(not pcall(rawset, Color, "red", 99) and not pcall(table.insert, Color, 1) and Color.red == 1)
            """);
    }

    [Theory]
    [InlineData("Color.red = 5", "'Color.red' cannot be set")]
    [InlineData("Color.purple = 5", "'Color.purple' does not exist")]
    [InlineData("return Color.purple", "'Color.purple' does not exist")]
    [InlineData("return Color.internal", "'Color.internal' does not exist")]
    [InlineData("return Color[('xxxxxxxxxx'):rep(1e5)]", "'Color.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...' does not exist")]
    [InlineData("Color[('xxxxxxxxxx'):rep(1e5)] = 1", "'Color.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...' does not exist")]
    public void Its_table_is_locked(string chunk, string message)
    {
        using var test = new TestState();
        var error = Assert.Throws<LuaException>(() => test.Lua.Run(chunk, "test"));
        Assert.Equal($"test:1: {message}", error.Message);
        test.Lua.Run("local f, s, k = pairs(Color) assert(s == nil) assert(Color.red == 1)");
    }

    [Fact]
    public void The_host_reads_and_writes_them()
    {
        using var test = new TestState();
        Assert.Equal(Color.Blue, test.Lua.Run<Color>("colors.next() return 'blau'"));
        Assert.Equal(Rights.Read | Rights.Write, test.Lua.Run<Rights>("pcall(colors.rights) return 3"));
        Assert.Equal(Wide.High, test.Lua.Run<Wide>("return math.mininteger"));
        Assert.Throws<LuaConversionException>(() => test.Lua.Run<Color>("return 5"));
        Assert.Equal(DayOfWeek.Friday, test.Lua.Run<DayOfWeek>("return 5"));
        Assert.Throws<LuaConversionException>(() => test.Lua.Run<DayOfWeek>("return 'friday'"));
        Assert.Equal(2, LuaValue.FromObject(Color.DarkGreen).As<int>());
    }
}
