namespace LuaBindGen.States;

/// <summary>Something that waits for its turn inside a state.</summary>
internal abstract class Turn
{
    /// <summary>Whether scripts or the host's code may run in it; asked inside the state. Where not, it is over in a moment.</summary>
    internal virtual bool IsWork => true;

    /// <summary>Called inside the state, with no Lua code running. Must not throw.</summary>
    internal abstract void Take();

    /// <summary>Called instead, on any thread, when the state was closed before.</summary>
    internal abstract void Abandon();

    /// <summary>Called after the turn in which it ended: tells the host. See <see cref="Gate.TellLater"/>.</summary>
    internal virtual void Tell()
    {
    }
}
