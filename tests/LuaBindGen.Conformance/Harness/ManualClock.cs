namespace LuaBindGen.Conformance.Harness;

/// <summary>A clock that stands still until a case moves it.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly List<Timer> _timers = [];
    private TimeSpan _now;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch + _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets time pass; what is due is called on this thread.</summary>
    internal void Advance(TimeSpan by)
    {
        _now += by;
        Timer[] due;
        lock (_timers)
            due = [.. _timers.Where(timer => timer.Due <= _now).OrderBy(static timer => timer.Due)];
        foreach (var timer in due)
        {
            // One that fired before may have disposed of this one.
            if (timer.TryStop())
                timer.Fire();
        }
    }

    /// <summary>A timer that fires once: waits need no other.</summary>
    private sealed class Timer(ManualClock clock, Action fire) : ITimer
    {
        internal TimeSpan Due { get; private set; }

        internal void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._timers)
            {
                clock._timers.Remove(this);
                if (dueTime < TimeSpan.Zero)
                    return true;
                Due = clock._now + dueTime;
                clock._timers.Add(this);
            }
            return true;
        }

        internal bool TryStop()
        {
            lock (clock._timers)
                return clock._timers.Remove(this);
        }

        public void Dispose() => TryStop();

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
