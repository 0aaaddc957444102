namespace LuaBindGen.Async;

/// <summary>The execution context in which no async local has a value.</summary>
internal static class CleanContext
{
    /// <summary>The context of the caller; the empty one where the caller has suppressed the flow.</summary>
    /// <remarks>Never none: code that runs without one leaves its async locals behind on the driver's thread.</remarks>
    internal static ExecutionContext Capture() => ExecutionContext.Capture() ?? Empty.Value;

    private static class Empty
    {
        // The framework hands it out only where it is in force: on a thread that was started without a flow.
        internal static readonly ExecutionContext Value = Find();

        private static ExecutionContext Find()
        {
            ExecutionContext? found = null;
            var thread = new Thread(() => found = ExecutionContext.Capture());
            thread.UnsafeStart();
            thread.Join();
            return found!;
        }
    }
}
