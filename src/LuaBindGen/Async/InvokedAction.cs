using LuaBindGen.States;

namespace LuaBindGen.Async;

/// <summary>An action of the host's that runs in turn.</summary>
internal sealed class InvokedAction(LuaState state, Action<LuaState> action) : Turn
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Exception? _exception;

    internal Task Task => _done.Task;

    internal override void Take()
    {
        try
        {
            action(state);
        }
        catch (Exception exception)
        {
            _exception = exception;
        }
        state.Gate.TellLater(this);
    }

    internal override void Tell()
    {
        if (_exception is null)
            _done.SetResult();
        else
            _done.SetException(_exception);
    }

    internal override void Abandon() => _done.TrySetException(new ObjectDisposedException(nameof(LuaState)));
}
