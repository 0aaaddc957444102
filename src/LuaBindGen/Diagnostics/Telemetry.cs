using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace LuaBindGen.Diagnostics;

/// <summary>What the library tells of itself, by the names that OpenTelemetry asks for: the meter and the source <c>LuaBindGen</c>.</summary>
/// <remarks>Where nobody listens, each of these is one look at a field. Durations are measured by the clock of the state, in seconds.</remarks>
internal static class Telemetry
{
    /// <summary>The name of the meter, and of the source of activities.</summary>
    internal const string Name = "LuaBindGen";

    /// <summary>The tag with the end of a run: ok, error, cancelled or timeout.</summary>
    internal const string Outcome = "luabindgen.run.outcome";

    /// <summary>The tag with the name of a run; of activities only, since names may be many.</summary>
    internal const string RunName = "luabindgen.run.name";

    /// <summary>The tag with the method that a script waits for.</summary>
    internal const string Method = "luabindgen.method";

    private static readonly string? Version = typeof(Telemetry).Assembly.GetName().Version?.ToString(3);

    private static readonly Meter Meter = new(Name, Version);

    static Telemetry()
    {
        Observe("luabindgen.run.active", "{run}", "Runs that have begun and not ended.", static state => state.Runs.Count);
        Observe("luabindgen.operation.active", "{operation}", "C# operations that scripts wait for.", static state => state.Operations.Live);
        Observe("luabindgen.object.active", "{object}", "C# objects that scripts hold.", static state => state.Objects.Count);
        Observe("luabindgen.state.active", "{state}", "Lua states that are open.", static _ => 1);
    }

    /// <summary>An activity for each run.</summary>
    internal static ActivitySource Activities { get; } = new(Name, Version);

    /// <summary>Whether anybody listens to what runs tell.</summary>
    internal static bool IsOn =>
        RunsStarted.Enabled || RunDuration.Enabled || WaitDuration.Enabled || Resumes.Enabled || LuaDuration.Enabled || Activities.HasListeners();

    internal static Counter<long> RunsStarted { get; } =
        Meter.CreateCounter<long>("luabindgen.run.started", "{run}", "Runs that the host has begun.");

    internal static Histogram<double> RunDuration { get; } =
        Meter.CreateHistogram<double>("luabindgen.run.duration", "s", "How long runs took, from the call of the host to their end.");

    internal static Counter<long> Waits { get; } =
        Meter.CreateCounter<long>("luabindgen.wait.started", "{wait}", "Waits of scripts for C#; where a task is ready, there is none.");

    internal static Histogram<double> WaitDuration { get; } =
        Meter.CreateHistogram<double>("luabindgen.wait.duration", "s", "How long scripts waited for C#, until they went on or the wait was ended.");

    internal static Counter<long> Resumes { get; } =
        Meter.CreateCounter<long>("luabindgen.run.resumed", "{resume}", "How often runs were started, or went on.");

    internal static Histogram<double> LuaDuration { get; } =
        Meter.CreateHistogram<double>("luabindgen.lua.duration", "s", "How long runs kept their state, from one resumption to the next wait.");

    private static void Observe(string name, string unit, string description, Func<LuaState, long> count) =>
        Meter.CreateObservableUpDownCounter(name, () => LiveStates.Sum(count), unit, description);
}
