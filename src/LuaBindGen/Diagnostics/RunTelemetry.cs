using System.Diagnostics;
using LuaBindGen.Async;

namespace LuaBindGen.Diagnostics;

/// <summary>What is told of one run: its activity, its steps, its waits, its end.</summary>
/// <remarks>A run has one where somebody listened when it began.</remarks>
internal sealed class RunTelemetry
{
    private readonly TimeProvider _time;
    private readonly Activity? _caller = Activity.Current;
    private readonly Activity? _activity;
    private long? _begun;
    private long? _entered;
    private bool _isOver;

    private RunTelemetry(TimeProvider time, string? name)
    {
        _time = time;
        if (!Telemetry.Activities.HasListeners())
            return;
        _activity = Telemetry.Activities.StartActivity("luabindgen.run");
        if (_activity is not null && name is not null)
        {
            _activity.DisplayName = name;
            _ = _activity.SetTag(Telemetry.RunName, name);
        }
    }

    /// <summary>Begins the activity of a run. Exported methods find it as <see cref="Activity.Current"/>, where the run takes the context of this moment.</summary>
    /// <returns>Null where nobody listens. <see cref="Restore"/> has to follow.</returns>
    internal static RunTelemetry? Create(LuaRun run) => Telemetry.IsOn ? new RunTelemetry(run.State.TimeProvider, run.Options.Name) : null;

    /// <summary>For the caller the activity of the run is not current.</summary>
    internal void Restore()
    {
        if (_activity is not null)
            Activity.Current = _caller;
    }

    /// <summary>The host has begun the run. Any thread.</summary>
    internal void Begin()
    {
        Telemetry.RunsStarted.Add(1);
        if (Telemetry.RunDuration.Enabled)
            _begun = _time.GetTimestamp();
    }

    /// <summary>It is resumed.</summary>
    internal void Enter()
    {
        Telemetry.Resumes.Add(1);
        _entered = Telemetry.LuaDuration.Enabled ? _time.GetTimestamp() : null;
    }

    /// <summary>It waits, gives way or has ended.</summary>
    internal void Leave()
    {
        if (_entered is { } entered)
            Telemetry.LuaDuration.Record(_time.GetElapsedTime(entered).TotalSeconds);
    }

    /// <summary>It has begun to wait.</summary>
    internal static void BeginWait(Operation operation)
    {
        if (Telemetry.Waits.Enabled)
            Telemetry.Waits.Add(1, new KeyValuePair<string, object?>(Telemetry.Method, operation.Function));
    }

    /// <summary>A wait of it has ended, in whatever way.</summary>
    internal void EndWait(Operation operation)
    {
        if (!Telemetry.WaitDuration.Enabled && _activity is null)
            return;
        var elapsed = _time.GetElapsedTime(operation.Begun);
        var method = new KeyValuePair<string, object?>(Telemetry.Method, operation.Function);
        Telemetry.WaitDuration.Record(elapsed.TotalSeconds, method);
        if (_activity is { IsAllDataRequested: true })
            _ = _activity.AddEvent(new ActivityEvent("wait", _time.GetUtcNow() - elapsed, new ActivityTagsCollection { method, new("luabindgen.wait.duration", elapsed.TotalSeconds) }));
    }

    /// <summary>It has ended, and its host is about to hear of it.</summary>
    /// <param name="outcome">How.</param>
    /// <param name="exception">What the host is told, where it failed.</param>
    internal void End(string outcome, Exception? exception)
    {
        if (_isOver)
            return;
        _isOver = true;
        if (_begun is { } begun)
            Telemetry.RunDuration.Record(_time.GetElapsedTime(begun).TotalSeconds, new KeyValuePair<string, object?>(Telemetry.Outcome, outcome));
        if (_activity is null)
            return;
        _ = _activity.SetTag(Telemetry.Outcome, outcome);
        if (exception is not null)
        {
            _ = _activity.SetStatus(ActivityStatusCode.Error, exception.Message);
            _ = _activity.AddException(exception);
        }
        // Stopping makes its parent current, here where that is nobody's business.
        var before = Activity.Current;
        _activity.Stop();
        Activity.Current = before;
    }
}
