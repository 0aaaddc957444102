namespace LuaBindGen.States;

/// <summary>Something that waits for its turn inside a state.</summary>
internal abstract class Turn
{
    private int _claimed;

    /// <summary>Whether scripts or the host's code may run in it; asked inside the state. Where not, it is over in a moment.</summary>
    internal virtual bool IsWork => true;

    /// <summary>Called inside the state, with no Lua code running. Must not throw.</summary>
    internal abstract void Take();

    /// <summary>Called instead, on any thread, when the state was closed before.</summary>
    internal abstract void Abandon();

    /// <summary>Called, on any thread, when the driver has refused to come by. It stays queued all the same.</summary>
    /// <remarks>What was to begin fails at once, for somebody awaits it who can be told. What has begun is taken when the driver is asked the next time.</remarks>
    internal virtual void Refuse(Exception exception)
    {
    }

    /// <summary>Called after the turn in which it ended: tells the host. See <see cref="Gate.TellLater"/>.</summary>
    internal virtual void Tell()
    {
    }

    /// <summary>Decides between beginning and being refused. Any thread.</summary>
    /// <returns>True the first time.</returns>
    protected bool TryClaim() => Interlocked.Exchange(ref _claimed, 1) == 0;

    /// <summary>What the host is told of a refusal.</summary>
    protected static InvalidOperationException Refusal(Exception exception)
    {
        var reason = exception is TaskSchedulerException { InnerException: { } inner } ? inner : exception;
        return new InvalidOperationException("The driver of the Lua state refused to run anything: " + reason.Message, reason);
    }
}
