namespace LuaBindGen;

/// <summary>How a state is made. Read once, when the state is made.</summary>
public sealed class LuaStateOptions
{
    /// <summary>The libraries to open; <see cref="LuaLibraries.Restricted"/> unless told.</summary>
    public LuaLibraries Libraries { get; init; } = LuaLibraries.Restricted;

    /// <summary>Where scripts run; the thread pool unless told.</summary>
    public LuaDriver Driver { get; init; } = LuaDriver.ThreadPool;

    /// <summary>
    /// The text that a script sees of a C# exception. The exception's message unless told. It may be called on whatever thread
    /// is inside the state; where it throws itself, the script sees the name of the exception's type.
    /// </summary>
    public Func<Exception, string> ExceptionMessage { get; init; } = static exception => exception.Message;

    /// <summary>The clock that exported methods find at <see cref="LuaState.TimeProvider"/>; the system's unless told.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
