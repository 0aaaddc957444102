using LuaBindGen.States;

namespace LuaBindGen.Async;

/// <summary>A function of the host's that runs in turn.</summary>
internal sealed class InvokedFunction<T>(LuaState state, Func<LuaState, T> function) : Turn
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly ExecutionContext _context = CleanContext.Capture();
    private T? _result;
    private Exception? _exception;

    internal Task<T> Task => _done.Task;

    internal override void Take()
    {
        if (!TryClaim())
            return;
        ExecutionContext.Run(_context, static turn => ((InvokedFunction<T>)turn!).Act(), this);
        state.Gate.TellLater(this);
    }

    internal override void Tell()
    {
        if (_exception is null)
            _done.SetResult(_result!);
        else
            _done.SetException(_exception);
    }

    internal override void Refuse(Exception exception)
    {
        if (TryClaim())
            _done.SetException(Refusal(exception));
    }

    internal override void Abandon() => _done.TrySetException(new ObjectDisposedException(nameof(LuaState)));

    private void Act()
    {
        try
        {
            _result = function(state);
        }
        catch (Exception exception)
        {
            _exception = exception;
        }
    }
}
