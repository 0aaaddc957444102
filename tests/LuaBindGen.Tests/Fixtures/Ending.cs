namespace LuaBindGen.Tests.Fixtures;

/// <summary>Methods that meet the end of their state.</summary>
[LuaExport]
public static class Ending
{
    internal static TaskCompletionSource Go { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal static TaskCompletionSource<Exception> Outcome { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static void Dispose(LuaState state) => state.Dispose();

    /// <summary>Goes on when its state is long closed.</summary>
    public static async Task<long> LateAsync(LuaTable table)
    {
        await Go.Task;
        try
        {
            return table.Length;
        }
        catch (ObjectDisposedException exception)
        {
            Outcome.SetResult(exception);
            return 0;
        }
    }
}
