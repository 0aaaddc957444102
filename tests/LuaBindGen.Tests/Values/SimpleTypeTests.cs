using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Values;

/// <summary>The simple types, from a script and from the host.</summary>
public class SimpleTypeTests
{
    [Theory]
    [InlineData("s_byte", "-128", "127")]
    [InlineData("byte", "0", "255")]
    [InlineData("short", "-32768", "32767")]
    [InlineData("u_short", "0", "65535")]
    [InlineData("int", "-2147483648", "2147483647")]
    [InlineData("u_int", "0", "4294967295")]
    [InlineData("long", "math.mininteger", "math.maxinteger")]
    [InlineData("u_long", "0", "math.maxinteger")]
    [InlineData("n_int", "math.mininteger", "math.maxinteger")]
    [InlineData("nu_int", "0", "math.maxinteger")]
    public void Integers_cross_up_to_their_limits_and_not_beyond(string function, string least, string most)
    {
        using var test = new TestState();
        test.Lua.Run(
            $"""
            local f, least, most = numbers.{function}, {least}, {most}
            assert(f(least) == least and math.type(f(least)) == "integer")
            assert(f(most) == most and f(7.0) == 7 and math.type(f(7.0)) == "integer")
            assert(least == math.mininteger or not pcall(f, least - 1))
            assert(most == math.maxinteger or not pcall(f, most + 1))
            for _, wrong in ipairs {"{ 1.5, 1e300, 0/0, \"1\", true, {} }"} do assert(not pcall(f, wrong)) end
            assert(not pcall(f, nil) and not pcall(f))
            """);
    }

    [Fact]
    public void A_wrong_number_is_told_what_would_be_right()
    {
        using var test = new TestState();
        Assert.Equal(
            """
            bad argument #1 'value' to 'numbers.byte' (integer from 0 to 255 expected, got the integer 256)
            bad argument #1 'value' to 'numbers.u_long' (non-negative integer expected, got the integer -1)
            bad argument #1 'value' to 'numbers.float' (32-bit float expected, got the number 1E+300)
            bad argument #1 'value' to 'numbers.char' (string of one character expected, got string)
            bad argument #1 'value' to 'maybes.int' (32-bit integer or nil expected, got boolean)
            """.ReplaceLineEndings("\n"),
            test.Lua.Run<string>(
                """
                local lines = {}
                for _, call in ipairs { { numbers.byte, 256 }, { numbers.u_long, -1 }, { numbers.float, 1e300 }, { numbers.char, "ab" }, { maybes.int, true } } do
                  lines[#lines + 1] = select(2, pcall(call[1], call[2])).message
                end
                return table.concat(lines, "\n")
                """));
    }

    [Fact]
    public void Floats_are_rounded_but_never_become_infinite()
    {
        using var test = new TestState();
        test.Lua.Run(
            """
            assert(numbers.float(0.1) == 0.10000000149011612 and numbers.float(1) == 1.0 and math.type(numbers.float(1)) == "float")
            assert(numbers.float(1/0) == 1/0 and numbers.float(-1/0) == -1/0 and numbers.float(0/0) ~= numbers.float(0/0))
            assert(not pcall(numbers.float, 1e39) and numbers.double(1e39) == 1e39)
            """);
    }

    [Fact]
    public void A_char_is_a_string_of_one_character()
    {
        using var test = new TestState();
        test.Lua.Run(
            """
            assert(numbers.char("a") == "a" and numbers.char("ü") == "ü" and numbers.char("€") == "€" and numbers.char("\0") == "\0")
            for _, wrong in ipairs { "", "ab", "\u{1F600}", "\xff", 65, true } do assert(not pcall(numbers.char, wrong)) end
            local ok, message = pcall(numbers.half_of_pair)
            assert(not ok and message.type == "ArgumentException")
            """);
    }

    [Fact]
    public void An_integer_that_Lua_does_not_have_raises()
    {
        using var test = new TestState();
        Assert.Equal(
            "18446744073709551615 is larger than Lua's largest integer, 9223372036854775807.",
            test.Lua.Run<string>("local ok, e = pcall(numbers.largest) assert(not ok and e.type == 'OverflowException') return e.message"));
        Assert.Throws<OverflowException>(() => LuaValue.FromObject(ulong.MaxValue));
        Assert.Throws<OverflowException>(() => (LuaValue)ulong.MaxValue);
    }

    [Fact]
    public void Defaults_of_every_type_are_the_constants()
    {
        using var test = new TestState();
        Assert.Equal("200 18446744073709551615 0.5 ' -5", test.Lua.Run<string>("return numbers.optional()"));
        Assert.Equal("1 2 0.25 x -5", test.Lua.Run<string>("return numbers.optional(1, 2, 0.25, 'x')"));
    }

    [Fact]
    public void Nil_is_null_for_structs_with_a_question_mark()
    {
        using var test = new TestState();
        test.Lua.Run(
            """
            for name, value in pairs { int = 1, bool = false, double = 1.5, float = 0.5, u_long = 3, char = "c", bytes = "x\xff" } do
              assert(maybes[name](value) == value)
              assert(maybes[name](nil) == nil and maybes[name]() == nil)
              assert(select("#", maybes[name](nil)) == 1)
              assert(not pcall(maybes[name], {}))
            end
            assert(maybes.with_default() == 7 and maybes.with_default(1) == 1)
            """);
        Assert.Equal((5L, 2L), Pair(test, "return maybes.later(5, 'dark_green')"));
        Assert.Equal((null, null), Pair(test, "return maybes.later()"));

        static (long?, long?) Pair(TestState test, string chunk)
        {
            var results = test.Run<LuaResults>(chunk);
            Assert.Equal(2, results.Count);
            return (results[0].As<long?>(), results[1].As<long?>());
        }
    }

    [Fact]
    public void The_host_reads_what_exported_methods_take()
    {
        using var test = new TestState();
        Assert.Equal((byte)200, test.Lua.Run<byte>("return 200"));
        Assert.Equal((sbyte)-1, test.Lua.Run<sbyte>("return -1"));
        Assert.Equal(0.5f, test.Lua.Run<float>("return 0.5"));
        Assert.Equal('ü', test.Lua.Run<char>("return 'ü'"));
        Assert.Equal("x"u8.ToArray(), test.Lua.Run<ReadOnlyMemory<byte>>("return 'x'").ToArray());
        Assert.Null(test.Lua.Run<int?>("return nil"));
        Assert.Equal(3, test.Lua.Run<int?>("return 3"));
        Assert.Equal(Color.Red, test.Lua.Run<Color>("return 1"));
        Assert.Null(test.Lua.Run<Color?>("return nil"));
        Assert.Equal(
            "The first result is the number 300, where an integer from 0 to 255 is expected.",
            Assert.Throws<LuaConversionException>(() => test.Lua.Run<byte>("return 300")).Message);
        Assert.Throws<LuaConversionException>(() => test.Lua.Run<int?>("return 'x'"));
        Assert.Throws<LuaConversionException>(() => test.Lua.Run<byte>("return nil"));
        Assert.Throws<LuaConversionException>(() => test.Lua.Run<Action>("return 1"));
    }

    [Fact]
    public void An_object_of_no_type_is_no_value()
    {
        using var test = new TestState();
        Assert.Equal(LuaValueKind.Object, LuaValue.FromObject(new object()).Kind);
        using var echo = test.Lua.Load("return ...");
        Assert.Throws<InvalidOperationException>(() => echo.Call([LuaValue.FromObject(new object())]));
        Assert.Equal(1, echo.Call<long>([1]));
    }

    [Fact]
    public void The_host_passes_what_exported_methods_return()
    {
        object[] values = [(sbyte)-1, (byte)1, (short)-2, (ushort)2, 3u, 4L, 5UL, (nint)6, (nuint)7, 0.5f, 'c', Color.DarkGreen, Wide.High, new ReadOnlyMemory<byte>([65])];
        using var test = new TestState();
        using var join = test.Lua.Load("return table.concat({...}, ' ')");
        Assert.Equal(
            "-1 1 -2 2 3 4 5 6 7 0.5 c 2 -9223372036854775808 A",
            join.Call<string>([.. values.Select(LuaValue.FromObject)]));
    }
}
