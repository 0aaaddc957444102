using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Errors;

// The frames case by case: the conformance feature Traces.
public class TraceTests
{
    [Fact]
    public void An_exception_is_shown_with_one_trace_and_its_cause_without_another()
    {
        using var test = new TestState();
        var exception = Assert.Throws<LuaException>(() => test.Run<long>("host.fail('boom')"));
        var lines = exception.ToString().Split(Environment.NewLine);
        Assert.Equal(["LuaBindGen.LuaException: test:1: boom", " ---> System.InvalidOperationException: boom"], lines[..2]);
        Assert.StartsWith("   at LuaBindGen.Tests.Fixtures.Host.FailAsync(String message", lines[2]);
        Assert.Equal("   at test:1 in main chunk", lines[3]);
        Assert.StartsWith("   at LuaBindGen.Tests.Fixtures.TestState.Finish", lines[4]);
        Assert.Single(lines, static line => line.Contains("FailAsync"));
        Assert.EndsWith(exception.StackTrace!, exception.ToString());
    }

    [Fact]
    public void The_cause_of_a_cause_is_shown_whole()
    {
        using var test = new TestState();
        var exception = Assert.Throws<LuaException>(() => test.Run<long>("host.wrap(function() error('inside', 0) end)"));
        Assert.IsType<LuaException>(exception.InnerException!.InnerException);
        Assert.Contains(" ---> LuaBindGen.LuaException: inside", exception.ToString());
        Assert.Contains("   at LuaBindGen.Tests.Fixtures.Host.Wrap(", exception.ToString());
    }

    [Fact]
    public void Many_errors_that_are_caught_leave_nothing_behind()
    {
        using var test = new TestState();
        var exception = Assert.Throws<LuaException>(() => test.Run<long>(
            """
            local kept = {}
            local first = coroutine.wrap(function() error(kept) end)
            pcall(first)
            for i = 1, 100 do pcall(coroutine.wrap(function() error({}) end)) end
            collectgarbage()
            error(kept)
            """));
        Assert.Equal("   at test:6 in main chunk", exception.StackTrace!.Split(Environment.NewLine)[0]);
    }

    [Fact]
    public void A_deep_stack_is_left_out_in_the_middle_as_Lua_does()
    {
        using var test = new TestState();
        var exception = Assert.Throws<LuaException>(() => test.Run<long>(
            "local function down(n) if n == 0 then host.apply(function() error('x', 0) end, 1) end down(n - 1) return 1 end down(100)"));
        var lines = exception.StackTrace!.Split(Environment.NewLine);
        Assert.Equal("   at test:1 in function <test:1>", lines[0]);
        Assert.Contains(lines, static line => line.StartsWith("   ... (skipping", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line == "   at test:1 in main chunk");
    }

    [Fact]
    public void An_error_without_a_trace_has_the_frames_of_the_host()
    {
        using var test = new TestState();
        var exception = Assert.Throws<LuaSyntaxException>(() => test.Lua.Run("1 +"));
        Assert.Contains(nameof(An_error_without_a_trace_has_the_frames_of_the_host), exception.StackTrace);
    }
}
