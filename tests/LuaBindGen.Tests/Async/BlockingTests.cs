namespace LuaBindGen.Tests.Async;

/// <summary>Blocking inside the state is told, at the first time and at the thousandth: the stack looks different when the framework's methods have been compiled again.</summary>
public class BlockingTests
{
    [Fact]
    public void Blocking_is_told_however_often_it_happens()
    {
        for (var i = 0; i < 1500; i++)
            Assert.Contains("blocks", OnThreadOfItsOwn(), StringComparison.Ordinal);
    }

    // A test runner's thread has a context of its own.
    private static string? OnThreadOfItsOwn()
    {
        string? message = null;
        var thread = new Thread(() =>
        {
            var driver = new ManualLuaDriver();
            using var lua = new LuaState(new LuaStateOptions { Driver = driver });
            var invoked = lua.InvokeAsync(static lua => lua.RunAsync("").Wait(TimeSpan.FromSeconds(20)));
            while (driver.Pump() > 0)
            {
            }
            message = invoked.Exception?.InnerException?.Message;
        });
        thread.Start();
        thread.Join();
        return message;
    }
}
