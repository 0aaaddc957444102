using LuaBindGen.States;

namespace LuaBindGen.Async;

/// <summary>An action of the host's that runs in turn.</summary>
internal sealed class InvokedAction(LuaState state, Action<LuaState> action) : Turn
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly ExecutionContext _context = CleanContext.Capture();
    private Exception? _exception;

    internal Task Task => _done.Task;

    internal override void Take()
    {
        if (!TryClaim())
            return;
        ExecutionContext.Run(_context, static turn => ((InvokedAction)turn!).Act(), this);
        state.Gate.TellLater(this);
    }

    internal override void Tell()
    {
        if (_exception is null)
            _done.SetResult();
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
            action(state);
        }
        catch (Exception exception)
        {
            _exception = exception;
        }
    }
}
