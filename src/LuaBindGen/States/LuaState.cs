using System.Collections.Concurrent;
using LuaBindGen.Async;
using LuaBindGen.Diagnostics;
using LuaBindGen.Errors;
using LuaBindGen.Events;
using LuaBindGen.Native;
using LuaBindGen.Objects;
using LuaBindGen.Objects.Views;
using LuaBindGen.Replacements;
using LuaBindGen.States;
using LuaBindGen.Streams;

namespace LuaBindGen;

/// <summary>A Lua 5.4 state: globals, scripts, and the C# types that the scripts may use.</summary>
/// <remarks>
/// <para>A state is entered, not pinned to a thread. A synchronous member enters when nobody is inside and else throws <see cref="LuaThreadException"/> at once.
/// <c>RunAsync</c>, <c>CallAsync</c> and <c>InvokeAsync</c> work from any thread and take their turn.</para>
/// <para>Dispose it when it is no longer used: what still runs is cancelled. A state that was forgotten is closed when it is collected.</para>
/// </remarks>
public sealed partial class LuaState : IDisposable, IAsyncDisposable
{
    private readonly ConcurrentQueue<int> _released = new();
    private readonly NativeState _native;
    private readonly WeakReference<LuaState>? _live;
    private LuaTable? _globals;
    private LuaFunction? _pollResume;
    private LuaOpaque? _pollPending;

    /// <summary>Makes a state with the restricted libraries, driven by the thread pool.</summary>
    public LuaState()
        : this(new LuaStateOptions())
    {
    }

    /// <summary>Makes a state.</summary>
    /// <param name="options">How.</param>
    /// <exception cref="OutOfMemoryException">Lua could not get the memory for a state.</exception>
    public LuaState(LuaStateOptions options)
        : this(options, isPooled: false)
    {
    }

    /// <summary>Makes a state, and where it is to be pooled, what it takes to give it back clean.</summary>
    internal LuaState(LuaStateOptions options, bool isPooled)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(options.Driver);
        ArgumentNullException.ThrowIfNull(options.TimeProvider);
        ArgumentNullException.ThrowIfNull(options.ExceptionMessage);
        ArgumentNullException.ThrowIfNull(options.RunOptions);
        Options = options;
        Gate = new Gate(this, options.Driver);
        SynchronizationContext = new StateSynchronizationContext(this);
        Objects = new ObjectTable(this);
        Delegates = new DelegateTable(this);
        Events = new EventTable(this);
        Streams = new StreamTable(this);
        Tasks = new TaskTable(this);
        Types = new TypeTable(this);
        Views = new ViewTable(this);
        Operations = new OperationTable(this);
        Threads = new RunThreads(this);
        Blocking = new BlockingWatch(this);
        _native = new NativeState(this);
        new StateSetup(Main, Known).Run(options, isPooled);
        if (options.TimeSlice is { } slice)
            ShareTime(slice);
        _live = LiveStates.Add(this);
    }

    /// <summary>Closes a state that was forgotten.</summary>
    ~LuaState() => CloseForgotten();

    /// <summary>The clock of the state, for exported methods that wait for time to pass.</summary>
    public TimeProvider TimeProvider => Options.TimeProvider;

    /// <summary>Brings whatever is posted to it into the state, in turn. Exported async methods resume in it.</summary>
    public SynchronizationContext SynchronizationContext { get; }

    /// <summary>The table of globals. The handle is the state's own: it need not be disposed.</summary>
    /// <exception cref="LuaThreadException">Another thread is inside, at the first use.</exception>
    public LuaTable Globals => _globals is { IsDisposed: false } kept ? kept : _globals = (LuaTable)Read(Known.Globals).Reference!;

    /// <summary>The pending sentinel, for glue that a host writes in Lua: a coroutine yields it while it waits.</summary>
    /// <remarks>
    /// Scripts never see it. A coroutine that is resumed too early yields it again. A run that yields it while none of its operations is
    /// pending ends with a <see cref="LuaException"/>. To be resumed when the next operation of the run completes, yield it.
    /// </remarks>
    public LuaValue PollPending => LuaValue.FromOpaque(
        _pollPending is { IsDisposed: false } kept ? kept : _pollPending = ReadSentinel());

    /// <summary>
    /// <c>coroutine.resume</c> for schedulers that a host writes in Lua: a coroutine that waits gives <c>true</c> and
    /// <see cref="PollPending"/> instead of suspending its resumer too.
    /// </summary>
    /// <remarks>Only the coroutine that resumed a waiting one this way may resume or close it; to all others it is <c>normal</c>. The handle is the state's own.</remarks>
    public LuaFunction PollResume =>
        _pollResume is { IsDisposed: false } kept ? kept : _pollResume = (LuaFunction)Read(Known.Poll).Reference!;

    internal LuaStateOptions Options { get; }

    internal Gate Gate { get; }

    internal WellKnown Known { get; } = new();

    internal ObjectTable Objects { get; }

    internal DelegateTable Delegates { get; }

    internal EventTable Events { get; }

    internal StreamTable Streams { get; }

    internal TaskTable Tasks { get; }

    internal ModuleLoads Modules { get; } = new();

    internal TypeTable Types { get; }

    internal ViewTable Views { get; }

    /// <summary>What marks the tables that are arrays in JSON.</summary>
    internal JsonArrays JsonArrays { get; } = new();

    internal OperationTable Operations { get; }

    internal RunThreads Threads { get; }

    internal BlockingWatch Blocking { get; }

    internal HashSet<LuaRun> Runs { get; } = [];

    /// <summary>The time slices of its runs; null where there are none.</summary>
    internal TimeSlices? Slices { get; private set; }

    /// <summary>The run whose results are being read.</summary>
    internal LuaRun? EndedRun { get; set; }

    /// <summary>The run whose script is being executed; null in synchronous calls of the host's.</summary>
    internal LuaRun? CurrentRun { get; set; }

    /// <summary>What the message handler of the last failed synchronous call saw.</summary>
    internal string? LastTraceback { get; set; }

    /// <summary>Where errors have come by in what is being executed.</summary>
    internal ErrorTraces Traces => (CurrentRun ?? EndedRun)?.Traces ?? (field ??= new ErrorTraces(this));

    /// <summary>The stack of the main coroutine.</summary>
    internal LuaStack Main => _native.Main;

    /// <summary>Lets scripts use a type.</summary>
    /// <param name="type">The type, from <c>LuaExports</c>. Registering it twice sets the global again.</param>
    /// <exception cref="LuaThreadException">Another thread is inside the state.</exception>
    public void Register(LuaExportedType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        using var entry = Enter();
        Types.Register(entry.Stack, type);
    }

    /// <summary>Lets scripts use types.</summary>
    /// <param name="types">The types, from <c>LuaExports.All</c>.</param>
    /// <exception cref="LuaThreadException">Another thread is inside the state.</exception>
    public void Register(IEnumerable<LuaExportedType> types)
    {
        ArgumentNullException.ThrowIfNull(types);
        foreach (var type in types)
            Register(type);
    }

    /// <summary>Makes an empty table.</summary>
    /// <returns>Its handle.</returns>
    /// <exception cref="LuaThreadException">Another thread is inside the state.</exception>
    public LuaTable CreateTable()
    {
        using var entry = Enter();
        entry.Stack.PushNewTable();
        return new LuaTable(this, Keep(entry.Stack));
    }

    /// <summary>Makes a coroutine, which is suspended until it is resumed.</summary>
    /// <param name="body">The function that it runs. The handle stays the caller's.</param>
    /// <returns>Its handle.</returns>
    /// <exception cref="LuaThreadException">Another thread is inside the state.</exception>
    /// <exception cref="ArgumentException">The function belongs to another state.</exception>
    /// <exception cref="ObjectDisposedException">The function or the state was disposed.</exception>
    public LuaThread CreateThread(LuaFunction body)
    {
        ArgumentNullException.ThrowIfNull(body);
        using var entry = Enter();
        var stack = entry.Stack;
        var thread = stack.PushNewThread();
        body.Push(this, stack);
        stack.MoveTo(thread, 1);
        return new LuaThread(this, Keep(stack));
    }

    /// <summary>The <c>lua_State*</c>, for native code that knows what it does.</summary>
    /// <remarks>Only inside the state, and never to raise or yield across a managed frame: that ends the process.</remarks>
    /// <returns>The main coroutine's.</returns>
    /// <exception cref="ObjectDisposedException">The state was disposed.</exception>
    public nint DangerousGetHandle()
    {
        ObjectDisposedException.ThrowIf(Gate.IsClosed, this);
        return Main.Handle;
    }

    private LuaValue Read(int reference)
    {
        using var entry = Enter();
        entry.Stack.PushReference(reference);
        return Marshalling.ValueMarshaller.Read(this, entry.Stack, entry.Stack.Top);
    }

    // Every coroutine has the hook of the one that makes it. `resume` has to look at what comes back from now on.
    private void ShareTime(TimeSpan slice)
    {
        Slices = new TimeSlices(this, slice);
        TimeSlices.Hook(Main, this);
        Main.PushReference(Known.Share);
        _ = Main.Call(0, 0);
    }

    private LuaOpaque ReadSentinel()
    {
        using var entry = Enter();
        entry.Stack.PushReference(Known.Share);
        CallProtected(entry.Stack, 0, 0);
        entry.Stack.PushLightUserdata(WellKnown.Sentinel);
        return new LuaOpaque(this, Keep(entry.Stack));
    }
}
