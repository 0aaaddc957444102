using System.Threading.Tasks.Sources;

namespace LuaBindGen.Tests.Fixtures;

/// <summary>A method whose task completes between two looks at it, as one does that another thread completes.</summary>
[LuaExport]
public static class Wavering
{
    public static ValueTask<long> GiveAsync(long value, int looks) => new(new Source(value, looks), 0);

    private sealed class Source(long value, int looks) : IValueTaskSource<long>
    {
        private int _looks = looks;

        public long GetResult(short token) => value;

        public ValueTaskSourceStatus GetStatus(short token) => _looks-- > 0 ? ValueTaskSourceStatus.Pending : ValueTaskSourceStatus.Succeeded;

        public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
            ThreadPool.UnsafeQueueUserWorkItem(_ => continuation(state), null);
    }
}
