using System.Threading.Tasks.Sources;

namespace LuaBindGen.Benchmarks;

/// <summary>A task that is used again and again, so that what is measured allocates nothing of its own.</summary>
internal sealed class Signal : IValueTaskSource<long>
{
    private ManualResetValueTaskSourceCore<long> _core;

    internal ValueTask<long> Next()
    {
        _core.Reset();
        return new ValueTask<long>(this, _core.Version);
    }

    internal void Complete() => _core.SetResult(1);

    public long GetResult(short token) => _core.GetResult(token);

    public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);
}
