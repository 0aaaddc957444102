using System.Threading.Tasks.Sources;

namespace LuaBindGen.Tests.Fixtures;

/// <summary>Tasks that complete between two looks at them.</summary>
[LuaExport]
public static class Sudden
{
    public static ValueTask<long> FetchAsync(long value) => new(new Source(value), 0);

    public static ValueTask FinishAsync() => new(new Source(0), 0);

    private sealed class Source(long value) : IValueTaskSource<long>, IValueTaskSource
    {
        private int _looks;

        public ValueTaskSourceStatus GetStatus(short token) => _looks++ == 0 ? ValueTaskSourceStatus.Pending : ValueTaskSourceStatus.Succeeded;

        public long GetResult(short token) => value;

        public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) => continuation(state);

        void IValueTaskSource.GetResult(short token)
        {
        }
    }
}
