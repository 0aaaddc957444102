namespace LuaBindGen;

/// <summary>A synchronous member was called while another thread is inside the state, or by code of a script that has left the state.</summary>
/// <remarks>
/// A state is used by one thread at a time. <c>RunAsync</c>, <c>CallAsync</c> and <c>InvokeAsync</c> take their turn from any thread; an exported async method is inside
/// again after an <c>await</c>, unless it awaited with <c>ConfigureAwait(false)</c>. Then this is thrown also where the state happens to be free, for as long as its run has not ended.
/// </remarks>
public sealed class LuaThreadException : InvalidOperationException
{
    internal LuaThreadException()
        : base("Another thread is inside the Lua state. Synchronous members need the state to be free: use RunAsync, CallAsync or InvokeAsync, "
            + "which take their turn from any thread, and do not touch Lua values after ConfigureAwait(false).")
    {
    }

    /// <summary>For code of a run that is no longer inside.</summary>
    internal static LuaThreadException Astray() => new(
        "This code belongs to a script that is running, but is not inside the Lua state: it comes after an await with ConfigureAwait(false), or runs in Task.Run or on "
        + "a thread of its own. Lua values must not be touched from there. Leave ConfigureAwait(false) away, then the method goes on inside the state; or use InvokeAsync, "
        + "RunAsync or CallAsync, which take their turn from any thread.");

    /// <summary>For a function of Lua that C# calls as a synchronous delegate with a result.</summary>
    internal static LuaThreadException InCallback(string type) => new(
        $"The Lua function that was given as '{type}' was called from outside while its state is in use. It has to return a result at once, and to wait for its turn here could wait for ever. "
        + "Call it from the exported method itself, or take an asynchronous delegate, Func<..., Task<T>>: its calls take their turn from any thread.");

    internal LuaThreadException(string message)
        : base(message)
    {
    }
}
