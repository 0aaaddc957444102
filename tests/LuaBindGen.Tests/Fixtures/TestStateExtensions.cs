namespace LuaBindGen.Tests.Fixtures;

/// <summary>More ways to run a script.</summary>
internal static class TestStateExtensions
{
    /// <summary>Makes a coroutine of a chunk.</summary>
    internal static LuaThread Make(this TestState test, string chunk)
    {
        using var body = test.Lua.Load(chunk, "test");
        return test.Lua.CreateThread(body);
    }

    /// <summary>Runs a chunk that does not wait beside others that do, without completing their waits.</summary>
    internal static string RunBeside(this TestState test, string chunk)
    {
        var task = test.Lua.RunAsync<string>(chunk, "test");
        test.Settle();
        Assert.True(task.IsCompleted);
        return task.GetAwaiter().GetResult();
    }
}
