using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Errors;

public class ErrorTests
{
    [Theory]
    [InlineData("host.throw('boom')")]
    [InlineData("host.fail('boom')")]
    [InlineData("coroutine.wrap(function() host.fail('boom') end)()")]
    public void A_script_catches_an_exception_as_an_error(string call)
    {
        using var test = new TestState();
        using var results = test.Run<LuaResults>(
            $"""
            local ok, e = pcall(function()
              {call}
            end)
            return ok, tostring(e), e.message, e.type, "got: " .. e, e .. "!", e:upper(), #e, e:find("boom", 1, true), e.unknown
            """);
        Assert.Equal(
            ["false", "test:2: boom", "boom", "InvalidOperationException", "got: test:2: boom", "test:2: boom!", "TEST:2: BOOM", "12", "9", "nil"],
            results.Select(value => value.ToString()));
    }

    [Fact]
    public void The_host_gets_the_same_exception_back_with_the_Lua_traceback()
    {
        using var test = new TestState();
        foreach (var line in new[] { "host.fail('boom')", "local ok, e = pcall(host.fail, 'boom') error(e)" })
        {
            var exception = Assert.Throws<LuaException>(() => test.Run<long>($"local function outer()\n {line}\nend\nouter()"));
            var inner = Assert.IsType<InvalidOperationException>(exception.InnerException);
            Assert.Equal("boom", inner.Message);
            Assert.Contains("test:2: in local 'outer'", exception.Traceback);
            Assert.Contains("test:4:", exception.Traceback);
            Assert.DoesNotContain("in function 'error'", exception.Traceback);
            Assert.DoesNotContain("LuaBindGen", exception.Traceback);
            Assert.DoesNotContain("'complete'", exception.Traceback);
        }
    }

    [Fact]
    public void The_instance_is_the_same_however_often_it_crosses()
    {
        using var test = new TestState();
        var caught = Assert.Throws<LuaException>(() => test.Run<long>(
            """
            local ok, e = pcall(host.throw, "x")
            host.apply(function(e) error(e) end, e)
            """));
        Assert.Equal("x", Assert.IsType<InvalidOperationException>(caught.InnerException).Message);
    }

    [Theory]
    [InlineData("error('text', 0)", "text")]
    [InlineData("error(42)", "42")]
    [InlineData("error(1.5)", "1.5")]
    [InlineData("error(true)", "true")]
    [InlineData("error()", "nil")]
    [InlineData("host.apply(function() error('text', 0) end, 1)", "text")]
    [InlineData("coroutine.wrap(function() host.fetch(1) error('text', 0) end)()", "test:1: text")]
    public void Any_value_that_Lua_raises_reaches_the_host_as_it_is(string line, string expected)
    {
        using var test = new TestState();
        var exception = Assert.Throws<LuaException>(() => test.Run<long>(line));
        Assert.Equal(expected, exception.Value.ToString());
        Assert.NotNull(exception.Traceback);
    }

    [Fact]
    public void A_raised_table_keeps_its_identity_through_CSharp()
    {
        using var test = new TestState();
        Assert.True(test.Run<bool>(
            """
            local raised = {}
            local ok, e = pcall(host.apply, function() error(raised) end, 1)
            return rawequal(e, raised)
            """));
        var exception = Assert.Throws<LuaException>(() => test.Run<long>("error(setmetatable({ code = 7 }, { __tostring = function(e) return 'code ' .. e.code end }))"));
        Assert.Equal(7, exception.Value.As<LuaTable>().Get<long>("code"));
        Assert.Equal("code 7", exception.Message);
    }

    [Fact]
    public void A_script_sees_no_stack_trace_and_the_text_that_the_host_chose()
    {
        using var test = new TestState(message: static _ => "something went wrong");
        Assert.Equal("test:1: something went wrong", test.Run<string>("return tostring(select(2, pcall(function() host.throw('secret') end)))"));
        using var broken = new TestState(message: static _ => throw new InvalidOperationException());
        Assert.Equal("InvalidOperationException", broken.Run<string>("return select(2, pcall(host.throw, 'secret')).message"));
    }

    [Fact]
    public void An_exception_that_cannot_be_read_is_an_error_all_the_same()
    {
        using var test = new TestState();
        Assert.Equal("HostileException", test.Run<string>("return select(2, pcall(Hostile.throw)).message"));
    }

    [Fact]
    public void The_host_reads_an_error_object_that_a_script_hands_out()
    {
        using var test = new TestState();
        using var error = test.Run<LuaValue>("return select(2, pcall(function() host.throw('boom') end))");
        Assert.Equal("test:1: boom", error.ToString());
        Assert.Equal("boom", error.As<InvalidOperationException>().Message);
    }

    [Fact]
    public void An_error_that_is_too_large_to_be_read_ends_the_run_and_not_the_process()
    {
        using var test = new TestState();
        var exception = Assert.Throws<LuaException>(() => test.Run<long>("error(('x'):rep(1 << 20), 0)"));
        Assert.InRange(exception.Message.Length, 1000, 20_000);
        Assert.Equal(1 << 20, exception.Value.As<string>().Length);
        Assert.Equal(3, test.Run<long>("return host.add(1, 2)"));
    }

    [Fact]
    public void A_method_that_returns_no_task_is_told_by_its_name()
    {
        using var test = new TestState();
        Assert.Equal("'Hostile.no_task' returned null instead of a task.", test.Run<string>("return select(2, pcall(Hostile.no_task)).message"));
    }

    [Theory]
    [InlineData("host.add(1)", "bad argument #2 'b' to 'host.add' (integer expected, got no value)")]
    [InlineData("host.add(1, 'x')", "bad argument #2 'b' to 'host.add' (integer expected, got string)")]
    [InlineData("host.add('1', 2)", "bad argument #1 'a' to 'host.add' (integer expected, got string)")]
    [InlineData("host.add(1.5, 2)", "bad argument #1 'a' to 'host.add' (integer expected, got the number 1.5)")]
    [InlineData("host.throw('\\xff')", "bad argument #1 'message' to 'host.throw' (string expected, got a string that is not valid UTF-8)")]
    [InlineData("Account.new('x'):withdraw(3000000000)", "bad argument #1 'amount' to 'Account:withdraw' (32-bit integer expected, got the integer 3000000000)")]
    [InlineData("Account.new('x'):is_same({})", "bad argument #1 'other' to 'Account:is_same' (Account or nil expected, got table)")]
    [InlineData("local a = Account.new('x') a.note = 5", "bad value for 'Account.note' (string or nil expected, got the integer 5)")]
    [InlineData("local a = Account.new('x') a.balance = 5", "'Account.balance' cannot be set")]
    [InlineData("local a = Account.new('x') a.balanse = 5", "'Account.balanse' does not exist")]
    [InlineData("Account.new('x').withdraw(5)", "bad self to 'Account:withdraw' (Account expected, got the integer 5); call it with a colon, object:withdraw(...)")]
    [InlineData("host.apply(5, 1)", "bad argument #1 'function' to 'host.apply' (function expected, got the integer 5)")]
    public void A_wrong_argument_says_function_position_name_expected_and_got(string line, string message)
    {
        using var test = new TestState();
        Assert.Equal("test:1: " + message, test.Run<string>($"return tostring(select(2, pcall(function() {line} end)))"));
        Assert.Equal(3, test.Run<long>("return host.add(1.0, 2, 'extra')"));
    }

    [Fact]
    public void An_error_object_of_another_kind_of_userdata_cannot_confuse()
    {
        using var test = new TestState(LuaLibraries.All);
        Assert.Equal("bad argument #1 'other' to 'Account:is_same' (Account or nil expected, got error)", test.Run<string>(
            "local _, e = pcall(host.throw, 'x') local _, e2 = pcall(Account.new('x').is_same, Account.new('x'), e) return e2.message"));
        Assert.Equal("bad argument #1 'other' to 'Account:is_same' (Account or nil expected, got userdata)", test.Run<string>(
            "local _, e = pcall(Account.new('x').is_same, Account.new('x'), io.stdout) return e.message"));
        Assert.Equal("false", test.Run<string>(
            "local a = Account.new('x') local f = io.tmpfile() debug.setmetatable(f, debug.getmetatable(a)) return tostring((pcall(function() return f.balance end)))"));
    }
}
