namespace LuaBindGen.States;

/// <summary>Something that waits for its turn inside a state.</summary>
internal abstract class Turn
{
    /// <summary>Called inside the state, with no Lua code running. Must not throw.</summary>
    internal abstract void Take();

    /// <summary>Called instead, on any thread, when the state was closed before.</summary>
    internal abstract void Abandon();
}
