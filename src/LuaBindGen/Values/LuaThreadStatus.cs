namespace LuaBindGen;

/// <summary>Where a coroutine stands.</summary>
public enum LuaThreadStatus
{
    /// <summary>It has not begun, or has yielded: it can be resumed.</summary>
    Suspended,

    /// <summary>It is the one that runs, and has called the method that asks.</summary>
    Running,

    /// <summary>It has resumed another that runs.</summary>
    Normal,

    /// <summary>It waits for a C# operation, or has resumed one that does.</summary>
    Waiting,

    /// <summary>It has returned, failed, or was closed.</summary>
    Dead,
}
