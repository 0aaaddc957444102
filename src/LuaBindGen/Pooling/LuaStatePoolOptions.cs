namespace LuaBindGen;

/// <summary>How a pool makes its states, and when it lets one go. Read once, when the pool is made.</summary>
public sealed class LuaStatePoolOptions
{
    /// <summary>How many states there are at the most; as many as there are processors unless told. They are made when they are needed.</summary>
    /// <remarks>A script keeps its state while it waits. Where scripts mostly wait, several times the number of processors is right.</remarks>
    public int Size { get; init; } = Environment.ProcessorCount;

    /// <summary>How each state is made.</summary>
    /// <remarks>With <see cref="LuaLibraries.Debug"/> a state is used once: such scripts can change what nobody can find again.</remarks>
    public LuaStateOptions StateOptions { get; init; } = new();

    /// <summary>Sets a new state up: registers types, sets globals, runs scripts. What it leaves behind is what every user of the state finds.</summary>
    /// <remarks>Called on the thread that asks for a state, for several states at the same time.</remarks>
    public Action<LuaState>? SetUp { get; init; }

    /// <summary>Sets a new state up where that has to wait, after <see cref="SetUp"/>. What still runs in the state afterwards is cancelled.</summary>
    /// <remarks>The token is that of the one who asks for a state. Where it fails, that one is told, and the next one makes another state.</remarks>
    public Func<LuaState, CancellationToken, Task>? SetUpAsync { get; init; }

    /// <summary>How often a state is used before a new one takes its place; without limit unless told.</summary>
    public int MaxUses { get; init; } = int.MaxValue;

    /// <summary>
    /// How many bytes more than after its set-up a state may take up in Lua when it is given back; 4 MB unless told. One with more collects its
    /// garbage first, and where that does not help, a new one takes its place.
    /// </summary>
    public long MaxSpareMemory { get; init; } = 4 << 20;

    /// <summary>
    /// How long it may take until a state that was given back is clean; 10 seconds unless told, by the clock of <see cref="StateOptions"/>. Then a new one
    /// takes its place, and the old one is closed when it can be. Runs that are left have their grace periods in this time (<see cref="LuaRunOptions.GracePeriod"/>).
    /// </summary>
    public TimeSpan MaxCleaningTime { get; init; } = TimeSpan.FromSeconds(10);
}
