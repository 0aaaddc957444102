namespace LuaBindGen.Tests.Fixtures;

/// <summary>Async methods that go on with Lua values after an await.</summary>
[LuaExport]
public static class Later
{
    internal static AsyncLocal<string?> Ambient { get; } = new();

    public static async Task<long> SumAsync(LuaTable numbers, LuaState state)
    {
        await Host.DeskOf(state).Fetch(0, CancellationToken.None);
        return Sum(numbers);
    }

    /// <summary>Whether the method is inside its state again after an await.</summary>
    public static async Task<bool> IsInsideAsync(LuaState state)
    {
        await Task.Yield();
        return state.Gate.IsInside;
    }

    /// <summary>The mistake: another thread touches a Lua value while this one is inside.</summary>
    public static long SumElsewhere(LuaTable numbers)
    {
        Exception? thrown = null;
        var sum = 0L;
        var thread = new Thread(() =>
        {
            try
            {
                sum = Sum(numbers);
            }
            catch (LuaThreadException exception)
            {
                thrown = exception;
            }
        });
        thread.Start();
        thread.Join();
        return thrown is null ? sum : throw thrown;
    }

    public static async Task<long> CallAsync(LuaFunction function, long argument, CancellationToken token) =>
        await function.CallAsync<long>([argument], token);

    public static string? ReadAmbient() => Ambient.Value;

    private static long Sum(LuaTable numbers)
    {
        var sum = 0L;
        for (var i = 1L; i <= numbers.Length; i++)
            sum += numbers.Get<long>(i);
        return sum;
    }
}
