using LuaBindGen.Marshalling;
using LuaBindGen.Native;

namespace LuaBindGen.Async;

/// <summary>A run whose results become a <typeparamref name="T"/>.</summary>
internal sealed class LuaRun<T>(LuaState state, RunBody body, ResultReader<T> reader, LuaRunOptions options, CancellationToken cancellationToken)
    : LuaRun(state, body, options, cancellationToken)
{
    // The host's continuation must not run inside the state, on the driver's thread.
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private T? _result;
    private Exception? _exception;
    private CancellationToken? _cancelled;

    /// <summary>What the host awaits.</summary>
    internal Task<T> Task => _completion.Task;

    internal override Task Completion => Task;

    private bool IsTimeout => _exception is TimeoutException && _exception == Ending?.Exception;

    internal override void Tell()
    {
        Told?.End(_exception is null ? _cancelled is null ? "ok" : "cancelled" : IsTimeout ? "timeout" : "error", _exception);
        if (_exception is not null)
            _completion.TrySetException(_exception);
        else if (_cancelled is { } token)
            _completion.TrySetCanceled(token);
        else
            _completion.TrySetResult(_result!);
    }

    private protected override void ReportResults(LuaStack stack, int count) => _result = reader(State, stack, count);

    private protected override void Report(Exception exception) => _exception = exception;

    private protected override void ReportCancelled(CancellationToken token) => _cancelled = token;
}
