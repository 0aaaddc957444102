namespace LuaBindGen;

/// <summary>How a state is made. Read once, when the state is made.</summary>
public sealed class LuaStateOptions
{
    private readonly TimeSpan? _timeSlice;

    /// <summary>The libraries to open; <see cref="LuaLibraries.Restricted"/> unless told.</summary>
    public LuaLibraries Libraries { get; init; } = LuaLibraries.Restricted;

    /// <summary>Where scripts run; the thread pool unless told.</summary>
    public LuaDriver Driver { get; init; } = LuaDriver.ThreadPool;

    /// <summary>
    /// The text that a script sees of a C# exception. The exception's message unless told. It may be called on whatever thread
    /// is inside the state; where it throws itself, the script sees the name of the exception's type.
    /// </summary>
    public Func<Exception, string> ExceptionMessage { get; init; } = static exception => exception.Message;

    /// <summary>
    /// Is told of what Lua functions raise that nobody waits for: handlers of events, of <see cref="IProgress{T}"/>, and delegates without a result that are called outside of the state. Unless told
    /// such an exception is that of a task nobody looks at: <see cref="TaskScheduler.UnobservedTaskException"/> has it.
    /// </summary>
    /// <remarks>Called on a thread of the pool or the driver's, when the run has ended; what it throws is lost.</remarks>
    public Action<Exception>? UnhandledException { get; init; }

    /// <summary>The clock that exported methods find at <see cref="LuaState.TimeProvider"/>; the system's unless told.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Name and limits of runs that are begun without options of their own; none unless told.</summary>
    public LuaRunOptions RunOptions { get; init; } = new();

    /// <summary>
    /// How long a script may run while others wait for their turn; then it gives way, at whatever instruction it stands. Not at all unless told: then a script that neither waits nor ends keeps
    /// its state for itself, and its timeout is seen only when it waits.
    /// </summary>
    /// <remarks>
    /// Measured with <see cref="TimeProvider"/>. A script cannot give way inside <c>table.sort</c> and the like (see <see cref="LuaLibraries.Yieldable"/>), and in synchronous calls. It costs about half of the interpreter's speed:
    /// Lua counts instructions. <c>debug.sethook</c> is refused then.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">It is zero or negative.</exception>
    public TimeSpan? TimeSlice
    {
        get => _timeSlice;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value ?? TimeSpan.MaxValue, TimeSpan.Zero, nameof(TimeSlice));
            _timeSlice = value;
        }
    }

    /// <summary>After how many instructions a script looks whether its time slice is over. Tests look more often.</summary>
    internal int InstructionsPerLook { get; init; } = 1000;
}
