namespace LuaBindGen;

/// <summary>Where and when the scripts of a state run.</summary>
/// <remarks>
/// A state has one driver for its life; a driver serves any number of states. Whatever the driver, one thread at a time is inside
/// a state, and what comes from elsewhere, a task that completes for instance, queues for a turn.
/// </remarks>
public abstract class LuaDriver
{
    private protected LuaDriver()
    {
    }

    /// <summary>Runs scripts on the thread pool, as soon as there is something to run.</summary>
    public static LuaDriver ThreadPool { get; } = new Async.ThreadPoolDriver();

    /// <summary>Sees to it that the state takes turns soon. Any thread; not again before the state has begun to take them.</summary>
    internal abstract void Schedule(LuaState state);
}
