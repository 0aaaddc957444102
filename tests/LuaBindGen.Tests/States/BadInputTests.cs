using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.States;

/// <summary>Bad input gets a clear, typed error, and the state goes on working.</summary>
public class BadInputTests
{
    [Fact]
    public void A_syntax_error_says_where()
    {
        using var test = new TestState();
        var exception = Assert.Throws<LuaSyntaxException>(() => test.Run<long>("local x = \n\n= 5"));
        Assert.Equal("test:3: unexpected symbol near '='", exception.Message);
        Assert.Throws<LuaSyntaxException>(() => test.Lua.Run("x ="));
        Assert.Throws<LuaSyntaxException>(() => test.Lua.Load("x ="));
        Works(test);
    }

    [Fact]
    public async Task A_missing_file_is_told_by_its_name()
    {
        using var test = new TestState();
        var exception = await Assert.ThrowsAsync<FileNotFoundException>(() => test.Lua.RunFileAsync<long>("no-such-file.lua"));
        Assert.Contains("no-such-file.lua", exception.Message);
        Works(test);
    }

    [Fact]
    public async Task A_file_runs_under_its_name_without_its_first_line_and_byte_order_mark()
    {
        using var test = new TestState();
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, "#!/usr/bin/env lua\nreturn debug == nil and host.fetch(5)", System.Text.Encoding.UTF8);
            Assert.Equal(5, test.Finish(test.Lua.RunFileAsync<long>(path)));
            await File.WriteAllTextAsync(path, "\n\nerror('x')");
            var exception = await Assert.ThrowsAsync<LuaException>(async () =>
            {
                var run = test.Lua.RunFileAsync<long>(path);
                test.Drive(run);
                await run;
            });
            Assert.EndsWith(":3: x", exception.Message);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("return 'x'", "The first result is a string, where an integer is expected.")]
    [InlineData("return 1.5", "The first result is the number 1.5, where an integer is expected.")]
    [InlineData("", "The first result is nil, where an integer is expected.")]
    public void A_result_of_the_wrong_type_says_what_it_is(string chunk, string message)
    {
        using var test = new TestState();
        Assert.Equal(message, Assert.Throws<LuaConversionException>(() => test.Run<long>(chunk)).Message);
        Assert.Equal(message, Assert.Throws<LuaConversionException>(() => test.Lua.Run<long>(chunk)).Message);
        Works(test);
    }

    [Fact]
    public void A_forgotten_return_is_an_error_and_nil_can_be_asked_for()
    {
        using var test = new TestState();
        Assert.Equal(
            "The first result is nil, where a string in UTF-8 is expected.",
            Assert.Throws<LuaConversionException>(() => test.Run<string>("local x = 1")).Message);
        Assert.Throws<LuaConversionException>(() => test.Lua.Globals.Get<LuaTable>("nope"));
        Assert.Null(test.Run<LuaValue>("").AsOrDefault<string>());
        Assert.Null(test.Lua.Globals.GetOrDefault<LuaTable>("nope"));
    }

    [Fact]
    public void Options_are_checked_at_once()
    {
        Assert.Throws<ArgumentNullException>(() => new LuaState(null!));
        Assert.Throws<ArgumentNullException>(() => new LuaState(new LuaStateOptions { Driver = null! }));
    }

    [Fact]
    public async Task A_type_that_no_value_becomes_is_refused_before_the_run()
    {
        using var test = new TestState();
        var exception = await Assert.ThrowsAsync<LuaConversionException>(() => test.Lua.RunAsync<Stream>("ran = true"));
        Assert.Contains("No Lua value becomes a System.IO.Stream", exception.Message);
        Assert.Throws<LuaConversionException>(() => test.Lua.Run<Action>("ran = true"));
        test.Settle();
        Assert.True(test.Lua.Globals["ran"].IsNil);
        Works(test);
    }

    [Fact]
    public async Task A_disposed_state_says_so()
    {
        var test = new TestState();
        var function = test.Lua.Load("return 1");
        var table = test.Lua.CreateTable();
        test.Lua.Dispose();
        test.Lua.Dispose();
        await test.Lua.DisposeAsync();
        Assert.Throws<ObjectDisposedException>(() => test.Lua.Run("return 1"));
        Assert.Throws<ObjectDisposedException>(() => test.Lua.Load("return 1"));
        Assert.Throws<ObjectDisposedException>(() => test.Lua.CreateTable());
        Assert.Throws<ObjectDisposedException>(() => test.Lua.Globals);
        Assert.Throws<ObjectDisposedException>(() => function.Call());
        Assert.Throws<ObjectDisposedException>(() => table["x"]);
        Assert.Throws<ObjectDisposedException>(() => test.Lua.DangerousGetHandle());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => test.Lua.RunAsync("return 1"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => function.CallAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => test.Lua.InvokeAsync(static _ => { }));
        function.Dispose();
        test.Dispose();
    }

    [Fact]
    public void Handles_of_another_state_are_refused()
    {
        using var one = new TestState();
        using var other = new TestState();
        using var table = other.Lua.CreateTable();
        Assert.Throws<ArgumentException>(() => one.Lua.Globals["x"] = table);
        using var function = one.Lua.Load("return ...");
        Assert.Throws<ArgumentException>(() => function.Call(table));
        var run = function.CallAsync<long>([table]);
        one.Settle();
        Assert.IsType<ArgumentException>(run.Exception!.InnerException);
        Works(one);
    }

    private static void Works(TestState test) => Assert.Equal(3, test.Run<long>("return host.add(1, 2)"));
}
