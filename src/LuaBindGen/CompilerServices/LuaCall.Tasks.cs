using LuaBindGen.Async;

namespace LuaBindGen.CompilerServices;

// Tasks that scripts keep as values.
public ref partial struct LuaCall
{
    /// <summary>Whether the run may have another task that is not done.</summary>
    /// <returns>Whether it may.</returns>
    public bool CanKeep() => State.CurrentRun is not { IsFull: true };

    /// <summary>Raises that it may not.</summary>
    /// <returns>What the function returns.</returns>
    public int CannotKeep() => Fail(new LuaCallException(
        $"'{_function}' cannot start another task: {State.CurrentRun!.Options.MaxPendingOperations} operations of the run are pending already, which is its limit."));

    /// <summary>Pushes a task as a value. Where a token was handed out, the run owns it, and the state in a synchronous call of the host's.</summary>
    internal void PushKept(KeptTask task)
    {
        if (_cancellation is not null && !task.Task.IsCompleted)
            (State.CurrentRun?.Tasks ?? State.Tasks.Unattended).Add(_cancellation, task.Task);
        State.Tasks.Push(_stack, task);
    }
}
