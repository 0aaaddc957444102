namespace LuaBindGen.Tests.Fixtures;

/// <summary>An API whose cancellation callback fails.</summary>
[LuaExport]
public static class Picky
{
    public static async Task<long> WaitAsync(CancellationToken token)
    {
        await using var registration = token.Register(static () => throw new InvalidOperationException("no cancelling here"));
        await Task.Delay(Timeout.Infinite, CancellationToken.None);
        return 1;
    }
}
