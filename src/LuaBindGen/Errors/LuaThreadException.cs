namespace LuaBindGen;

/// <summary>A synchronous member was called while another thread is inside the state.</summary>
/// <remarks>
/// A state is used by one thread at a time. <c>RunAsync</c>, <c>CallAsync</c> and <c>InvokeAsync</c> take their turn from any thread; an exported async method is inside
/// again after an <c>await</c>, unless it awaited with <c>ConfigureAwait(false)</c>.
/// </remarks>
public sealed class LuaThreadException : InvalidOperationException
{
    internal LuaThreadException()
        : base("Another thread is inside the Lua state. Synchronous members need the state to be free: use RunAsync, CallAsync or InvokeAsync, "
            + "which take their turn from any thread, and do not touch Lua values after ConfigureAwait(false).")
    {
    }

    internal LuaThreadException(string message)
        : base(message)
    {
    }
}
