using System.Threading.Tasks.Sources;

namespace LuaBindGen.Tests.Fixtures;

/// <summary>A class whose members allocate nothing, not even where they wait.</summary>
[LuaExport]
public sealed class Steady : IValueTaskSource<long>
{
    private ManualResetValueTaskSourceCore<long> _core;

    public long Value { get; set; }

    public long Inc(long by) => Value += by;

    public static double Half(double value) => value / 2;

    public ValueTask<long> ReadyAsync(long value) => new(value);

    public ValueTask<long> WaitAsync()
    {
        _core.Reset();
        return new ValueTask<long>(this, _core.Version);
    }

    internal void Complete() => _core.SetResult(1);

    long IValueTaskSource<long>.GetResult(short token) => _core.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<long>.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource<long>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);

    public event Action? Changed
    {
        add { }
        remove { }
    }

    public static Func<long, long> Halver() => static value => value / 2;

    public static async IAsyncEnumerable<long> Count()
    {
        await Task.CompletedTask;
        for (var i = 0L; ; i++)
            yield return i;
    }
}
