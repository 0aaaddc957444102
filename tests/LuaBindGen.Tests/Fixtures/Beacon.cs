using System.Runtime.CompilerServices;

namespace LuaBindGen.Tests.Fixtures;

/// <summary>A fixture: events, delegates and streams, with a collection at each crossing where it is asked for.</summary>
[LuaExport]
public sealed class Beacon
{
    private Action<long>? _lit;

    public event Action<long>? Lit
    {
        add => _lit += Checked(value);
        remove => _lit -= value;
    }

    /// <summary>Whether adding a handler fails.</summary>
    public static bool IsBroken { get; set; }

    public Func<long, Task<long>>? Ask { get; set; }

    public Action? Tell { get; set; }

    public Func<long, long>? Count { get; set; }

    internal int Handlers => _lit?.GetInvocationList().Length ?? 0;

    public static Func<long, long> Collecting() => static value =>
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return value + 1;
    };

    public static long CallNow(Func<long, long> function, long value)
    {
        GC.Collect();
        var result = function(value);
        GC.Collect();
        return result;
    }

    public static async Task<long> CallAsync(Func<long, Task<long>> function, long value)
    {
        GC.Collect();
        await Task.Yield();
        var result = await function(value);
        GC.Collect();
        return result;
    }

    public static async IAsyncEnumerable<long> Steps(long count, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var i = 1L; i <= count; i++)
        {
            GC.Collect();
            if (i % 2 == 0)
                await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return i;
        }
    }

    public static async IAsyncEnumerable<long> Stuck()
    {
        try
        {
            yield return 1;
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
        }
        finally
        {
            throw new InvalidOperationException("the end failed");
        }
    }

    public static async Task<long> SumAsync(IAsyncEnumerable<long> items)
    {
        var sum = 0L;
        await foreach (var item in items)
        {
            GC.Collect();
            sum += item;
        }

        return sum;
    }

    internal void Light(long value) => _lit?.Invoke(value);

    private static Action<long>? Checked(Action<long>? handler) => IsBroken ? throw new InvalidOperationException("no handlers today") : handler;
}
