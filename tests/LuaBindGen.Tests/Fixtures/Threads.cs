namespace LuaBindGen.Tests.Fixtures;

/// <summary>What C# may do with a coroutine while a script runs.</summary>
[LuaExport]
public static class Threads
{
    public static string Status(LuaThread thread)
    {
        using (thread)
            return thread.Status.ToString();
    }

    public static void Close(LuaThread thread)
    {
        using (thread)
            thread.Close();
    }

    public static LuaValue Resume(LuaThread thread, LuaValue argument)
    {
        using (thread)
            return thread.Resume<LuaValue>(argument);
    }

    /// <summary>Waits until it is cancelled, and then tries to close who waits.</summary>
    public static async Task WaitAsync(LuaThread thread, LuaState state, CancellationToken token)
    {
        var end = new TaskCompletionSource();
        await using var registration = token.Register(() =>
        {
            try
            {
                thread.Close();
            }
            catch (InvalidOperationException exception)
            {
                state.Globals["refusal"] = exception.Message;
            }
            end.SetResult();
        });
        await end.Task;
    }

    public static async Task<long> SumAsync(LuaFunction items, CancellationToken token)
    {
        using var ours = items;
        var sum = 0L;
        await foreach (var item in items.EnumerateAsync<long>([], token))
            sum += item;
        return sum;
    }
}
