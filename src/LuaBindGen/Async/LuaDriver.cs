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

    /// <summary>Runs scripts where a context runs what is posted to it: on the thread of a user interface, for instance.</summary>
    /// <param name="context">The context, such as <c>SynchronizationContext.Current</c> in an event handler. It has to run one thing after another for a
    /// script to stay on one thread; no more than that is asked of it.</param>
    /// <returns>A driver, for any number of states.</returns>
    /// <remarks>
    /// Exported async methods go on there after an <c>await</c>. A state that has much to do gives the thread back now and then. Where <c>Post</c> throws,
    /// as that of a closed window does, runs and actions that were to begin fail with an <see cref="InvalidOperationException"/> that holds the exception; what has begun already waits until
    /// the context takes something again, or until the state is disposed, which needs no driver.
    /// </remarks>
    public static LuaDriver FromSynchronizationContext(SynchronizationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new Async.SynchronizationContextDriver(context);
    }

    /// <summary>Runs scripts as tasks of a scheduler, such as that of an actor framework.</summary>
    /// <param name="scheduler">The scheduler. Inside exported methods, after their awaits too, it is <c>TaskScheduler.Current</c>.</param>
    /// <returns>A driver, for any number of states.</returns>
    /// <remarks>A state that has much to do ends its task now and then and begins another. For a scheduler that refuses a task holds what <see cref="FromSynchronizationContext"/> says of <c>Post</c>.</remarks>
    public static LuaDriver FromTaskScheduler(TaskScheduler scheduler)
    {
        ArgumentNullException.ThrowIfNull(scheduler);
        return new Async.TaskSchedulerDriver(scheduler);
    }

    /// <summary>Whether turns are taken one by one by who wants to know their order.</summary>
    /// <remarks>Then no completion may pass through the thread pool, as the framework has it where a method of the state's own ends inside; that costs each wait one small object.</remarks>
    internal virtual bool KeepsOrder => false;

    /// <summary>Sees to it that the state takes turns soon. Any thread; not again before the state has begun to take them.</summary>
    /// <remarks>What it throws is a refusal: see <see cref="States.Turn.Refuse"/>.</remarks>
    internal abstract void Schedule(LuaState state);
}
