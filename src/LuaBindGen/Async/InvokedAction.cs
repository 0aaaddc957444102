using LuaBindGen.States;

namespace LuaBindGen.Async;

/// <summary>An action of the host's that runs in turn.</summary>
internal sealed class InvokedAction(LuaState state, Action<LuaState> action) : Turn
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Task Task => _done.Task;

    internal override void Take()
    {
        try
        {
            action(state);
            _done.SetResult();
        }
        catch (Exception exception)
        {
            _done.SetException(exception);
        }
    }

    internal override void Abandon() => _done.TrySetException(new ObjectDisposedException(nameof(LuaState)));
}
