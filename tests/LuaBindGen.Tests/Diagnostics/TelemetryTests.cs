using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Diagnostics;

// Meters and sources belong to the process: what other tests do must not be counted here.
[CollectionDefinition(nameof(TelemetryTests), DisableParallelization = true)]
[Collection(nameof(TelemetryTests))]
public class TelemetryTests
{
    [Fact]
    public void Runs_waits_and_their_times_are_measured()
    {
        using var test = new TestState();
        using var measured = new Measured();
        var run = test.Start<long>("return host.fetch(1) + host.fetch(2)");
        test.Clock.Advance(TimeSpan.FromSeconds(2));
        test.Desk.CompleteAll();
        test.PumpUntil(() => test.Desk.History.Count == 2);
        test.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(3, test.Finish(run));
        Assert.Equal(
            [
                "luabindgen.run.started 1", "luabindgen.run.resumed 1", "luabindgen.wait.started 1 host.fetch", "luabindgen.lua.duration 0",
                "luabindgen.run.resumed 1", "luabindgen.wait.duration 2 host.fetch", "luabindgen.wait.started 1 host.fetch", "luabindgen.lua.duration 0",
                "luabindgen.run.resumed 1", "luabindgen.wait.duration 3 host.fetch", "luabindgen.lua.duration 0", "luabindgen.run.duration 5 ok",
            ],
            measured.All);
    }

    [Theory]
    [InlineData("return 1", "ok")]
    [InlineData("error('no')", "error")]
    [InlineData("host.sleep(10)", "timeout")]
    [InlineData("host.fetch(1)", "cancelled")]
    public void A_run_tells_how_it_ended(string chunk, string outcome)
    {
        using var test = new TestState();
        using var measured = new Measured();
        using var source = new CancellationTokenSource();
        var run = test.Lua.RunAsync(chunk, new LuaRunOptions { Timeout = TimeSpan.FromSeconds(1) }, source.Token);
        test.Settle();
        if (outcome == "timeout")
            test.Clock.Advance(TimeSpan.FromSeconds(1));
        if (outcome == "cancelled")
            source.Cancel();
        test.Settle();
        Assert.True(run.IsCompleted);
        Assert.EndsWith(" " + outcome, Assert.Single(measured.All, static line => line.StartsWith("luabindgen.run.duration", StringComparison.Ordinal)));
        _ = run.Exception;
    }

    [Fact]
    public void What_lives_is_counted_when_somebody_looks()
    {
        using var measured = new Measured();
        var before = measured.Look();
        using (var test = new TestState())
        {
            var run = test.Start<long>("return host.fetch(1)");
            var now = measured.Look();
            Assert.Equal((1, 1, 1), (Gain("state"), Gain("run"), Gain("operation")));
            test.Drive(run);
            now = measured.Look();
            Assert.Equal((1, 0, 0), (Gain("state"), Gain("run"), Gain("operation")));

            long Gain(string what) => now[$"luabindgen.{what}.active"] - before[$"luabindgen.{what}.active"];
        }
        Assert.Equal(before["luabindgen.state.active"], measured.Look()["luabindgen.state.active"]);
    }

    [Fact]
    public void A_run_is_an_activity_below_that_of_its_caller()
    {
        using var test = new TestState();
        using var listener = new Listened();
        using var caller = new Activity("caller").Start();
        var run = test.Lua.RunAsync<string>("return host.activity()", new LuaRunOptions { Name = "job 7" });
        Assert.Same(caller, Activity.Current);
        test.Settle();
        Assert.Same(caller, Activity.Current);
        Assert.Equal("job 7 job 7", test.Finish(run));
        Assert.Same(caller, Activity.Current);
        var activity = Assert.Single(listener.Stopped);
        Assert.Equal((caller.SpanId, "job 7", ActivityStatusCode.Unset), (activity.ParentSpanId, activity.DisplayName, activity.Status));
        Assert.Equal("ok", activity.GetTagItem("luabindgen.run.outcome"));
        var wait = Assert.Single(activity.Events);
        Assert.Equal(("wait", "host.activity"), (wait.Name, wait.Tags.First().Value));
    }

    [Fact]
    public void The_activity_of_a_run_that_fails_has_the_exception()
    {
        using var test = new TestState();
        using var listener = new Listened();
        Assert.Throws<LuaException>(() => test.Run<long>("host.fail('boom')"));
        var activity = Assert.Single(listener.Stopped);
        Assert.Equal((ActivityStatusCode.Error, "test:1: boom", "luabindgen.run"), (activity.Status, activity.StatusDescription, activity.DisplayName));
        Assert.Contains(activity.Events, static found => found.Name == "exception");
    }

    [Fact]
    public void Without_a_listener_a_run_tells_nothing_and_makes_nothing_to_tell_it_by()
    {
        using var test = new TestState();
        var run = test.Start<long>("return host.fetch(1)");
        Assert.Null(Assert.Single(test.Lua.Runs).Told);
        test.Drive(run);
    }

    private sealed class Measured : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly ConcurrentQueue<string> _all = new();
        private readonly Dictionary<string, long> _looked = [];

        internal Measured()
        {
            _listener.InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "LuaBindGen")
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
            _listener.Start();
        }

        internal IEnumerable<string> All => _all;

        internal Dictionary<string, long> Look()
        {
            _listener.RecordObservableInstruments();
            return new(_looked);
        }

        private void Note<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (instrument.IsObservable)
                _looked[instrument.Name] = Convert.ToInt64(value);
            else
                _all.Enqueue($"{instrument.Name} {value}{(tags.IsEmpty ? "" : " " + tags[0].Value)}");
        }

        public void Dispose() => _listener.Dispose();
    }

    private sealed class Listened : IDisposable
    {
        private readonly ActivityListener _listener;

        internal Listened()
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = static source => source.Name == "LuaBindGen",
                Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = Stopped.Add,
            };
            ActivitySource.AddActivityListener(_listener);
        }

        internal List<Activity> Stopped { get; } = [];

        public void Dispose() => _listener.Dispose();
    }
}
