namespace LuaBindGen.Async;

/// <summary>Keeps the async locals of whoever happens to schedule a turn from flowing into it.</summary>
internal readonly ref struct FlowBarrier
{
    private readonly AsyncFlowControl _control;
    private readonly bool _isOurs;

    private FlowBarrier(AsyncFlowControl control)
    {
        _control = control;
        _isOurs = true;
    }

    /// <summary>Holds the flow back until it is disposed, on this thread.</summary>
    internal static FlowBarrier Raise() => ExecutionContext.IsFlowSuppressed() ? default : new FlowBarrier(ExecutionContext.SuppressFlow());

    public void Dispose()
    {
        if (_isOurs)
            _control.Undo();
    }
}
