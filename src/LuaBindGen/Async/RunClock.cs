namespace LuaBindGen.Async;

/// <summary>The timers of one run: its timeout, its deadline, its grace period.</summary>
/// <remarks>Timers fire on any thread, and queue a turn. Where only time in Lua counts there is no timer: the run asks after each step.</remarks>
internal sealed class RunClock(LuaRun run, LuaRunOptions options) : IDisposable
{
    // What timers can take; what is later than that, in seven weeks, is no limit.
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    private readonly TimeProvider _time = run.State.TimeProvider;
    private ITimer? _timer;
    private ITimer? _grace;
    private TimeSpan _inLua;
    private long _entered;
    private volatile bool _isDisposed;

    /// <summary>Whether a run with these options has a clock from its beginning; any other has one when it is cancelled.</summary>
    internal static bool IsNeeded(LuaRunOptions options) => options.Timeout is not null || options.Deadline is not null;

    /// <summary>Starts what is measured from the beginning. Any thread.</summary>
    internal void Begin()
    {
        var timeout = options.CountsWaiting ? options.Timeout : null;
        var left = options.Deadline is { } deadline ? deadline - _time.GetUtcNow() : (TimeSpan?)null;
        if (timeout is null && left is null)
            return;
        _timer = left is null || timeout <= left
            ? Start(timeout!.Value, static run => AfterTimeout(run.Options))
            : Start(left.Value, static run => RunEnd.TimedOut(run.Options.Name, $"its deadline was {run.Options.Deadline:u}"));
        StopIfDisposed();
    }

    // The run may have ended while its clock was being started: by its token, on another thread.
    private void StopIfDisposed()
    {
        Interlocked.MemoryBarrier();
        if (_isDisposed)
            _timer?.Dispose();
    }

    /// <summary>A step begins. Where time in Lua counts, the clock runs.</summary>
    internal void Enter()
    {
        if (!options.CountsWaiting && options.Timeout is not null)
            _entered = _time.GetTimestamp();
    }

    /// <summary>A step is over.</summary>
    /// <returns>The end of the run, where its time in Lua is over too.</returns>
    internal RunEnd? Leave()
    {
        if (options.CountsWaiting || options.Timeout is null)
            return null;
        _inLua += _time.GetElapsedTime(_entered);
        return _inLua > options.Timeout ? AfterTimeout(options) : null;
    }

    /// <summary>The run was cancelled; when its grace period is over, it hears of that in turn.</summary>
    internal void BeginGrace() => _grace ??= Start(options.GracePeriod, why: null);

    /// <summary>No timer fires from now on, but for one that is firing.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        Interlocked.MemoryBarrier();
        _timer?.Dispose();
        _grace?.Dispose();
    }

    private static RunEnd AfterTimeout(LuaRunOptions options) =>
        RunEnd.TimedOut(options.Name, options.CountsWaiting ? $"it may take {options.Timeout}" : $"it may take {options.Timeout} in Lua");

    private ITimer? Start(TimeSpan due, Func<LuaRun, RunEnd>? why)
    {
        if (due > Longest)
            return null;
        var turn = new RunEnding(run, why);
        // The timer must not keep the locals of whoever started the run.
        using var barrier = FlowBarrier.Raise();
        return _time.CreateTimer(
            static state =>
            {
                var (run, turn) = ((LuaRun, RunEnding))state!;
                run.Announce(turn);
            },
            (run, turn),
            due > TimeSpan.Zero ? due : TimeSpan.Zero,
            Timeout.InfiniteTimeSpan);
    }
}
