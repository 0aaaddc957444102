using Xunit.Abstractions;

namespace LuaBindGen.Tests.Stress;

/// <summary>Two ends of the same wait, from two threads at the same moment: one of them wins, wholly.</summary>
public class RaceByNameTests(ITestOutputHelper output)
{
    private const int Rounds = 5000;
    private const int RoundsWithNewState = 1000;

    private const string Waits = "return host.fetch(1)";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    [Fact]
    public void Completion_versus_cancellation() => Hammer(Rounds, static arena =>
    {
        using var source = new CancellationTokenSource();
        var run = arena.Start(Waits, source.Token);
        var wait = arena.Next();
        arena.Fight(wait.Complete, source.Cancel);
        return Arena.OutcomeOf(run, wait);
    }, "result 1, token quiet", "cancelled, token fired");

    [Fact]
    public void Failure_versus_cancellation() => Hammer(Rounds, static arena =>
    {
        using var source = new CancellationTokenSource();
        var run = arena.Start(Waits, source.Token);
        var wait = arena.Next();
        arena.Fight(() => wait.Fail(new InvalidOperationException("boom")), source.Cancel);
        return Arena.OutcomeOf(run, wait);
    }, "boom, token quiet", "cancelled, token fired");

    [Fact]
    public void Completion_versus_timeout() => Hammer(Rounds, static arena =>
    {
        var run = arena.Start(Waits, timeout: Limit);
        var wait = arena.Next();
        arena.Fight(wait.Complete, () => arena.Clock.Advance(Limit));
        return Arena.OutcomeOf(run, wait);
    }, "result 1, token quiet", "timed out, token fired");

    [Fact]
    public void Cancellation_versus_timeout() => Hammer(Rounds, static arena =>
    {
        using var source = new CancellationTokenSource();
        var run = arena.Start(Waits, source.Token, Limit);
        var wait = arena.Next();
        arena.Fight(source.Cancel, () => arena.Clock.Advance(Limit));
        return Arena.OutcomeOf(run, wait);
    }, "cancelled, token fired", "timed out, token fired");

    [Fact]
    public void Cancellation_versus_the_first_turn() => Hammer(Rounds, static arena =>
    {
        using var source = new CancellationTokenSource();
        Task<long>? run = null;
        arena.Fight(() => run = arena.Start("return 1", source.Token), source.Cancel);
        return Arena.OutcomeOf(run!);
    }, "result 1", "cancelled");

    [Fact]
    public void Completion_versus_the_end_of_the_grace_period() => Hammer(Rounds, static arena =>
    {
        using var source = new CancellationTokenSource();
        var run = arena.Start("done = nil pcall(host.fetch, 1) done = host.fetch(2) return done", source.Token);
        _ = arena.Next();
        source.Cancel();
        var wait = arena.Next();
        // The grace timer is there when the turn that tells the script is over.
        Arena.Await(arena.Lua.InvokeAsync(static _ => { }));
        arena.Fight(wait.Complete, () => arena.Clock.Advance(TimeSpan.FromSeconds(5)));
        var outcome = Arena.OutcomeOf(run, wait);
        return arena.Lua.Globals["done"].IsNil ? outcome + ", closed" : outcome + ", done";
    }, "cancelled, token quiet, done", "cancelled, token fired, closed");

    [Fact]
    public void Completion_versus_collection() => Hammer(Rounds, static arena =>
    {
        var run = arena.Start(
            """
            local weak, got = setmetatable({}, { __mode = "v" }), 0
            weak[1] = coroutine.create(function() got = host.fetch(1) end)
            poll(weak[1])
            local other = coroutine.create(function() host.fetch(2) end)
            poll(other)
            while coroutine.status(other) ~= "dead" do
              coroutine.yield(pending)
              local one = weak[1]
              if one and coroutine.status(one) ~= "dead" then poll(one) end
              one = nil
              poll(other)
            end
            return got
            """);
        var wait = arena.Next(count: 2);
        var collecting = Task.CompletedTask;
        arena.Fight(wait.Complete, () => collecting = arena.Lua.InvokeAsync(static lua => lua.Run("collectgarbage()")));
        Arena.Await(collecting);
        arena.Next().Complete();
        return Arena.OutcomeOf(run, wait);
    }, "result 1, token quiet", "result 0, token fired");

    [Fact]
    public void Two_completions_of_one_run_wake_it_for_both() => Hammer(Rounds, static arena =>
    {
        var run = arena.Start(
            """
            local tasks, sum = {}, 0
            for i = 1, 2 do
              tasks[i] = coroutine.create(function() local value = host.fetch(i) sum = sum + value end)
              poll(tasks[i])
            end
            while sum < 3 do
              coroutine.yield(pending)
              for i = 1, 2 do
                if coroutine.status(tasks[i]) ~= "dead" then poll(tasks[i]) end
              end
            end
            return sum
            """);
        var first = arena.Next(count: 2);
        arena.Fight(first.Complete, arena.Next().Complete);
        return Arena.OutcomeOf(run, first);
    }, "result 3, token quiet");

    [Fact]
    public void Completion_versus_dispose() => HammerWithNewState(static arena =>
    {
        var run = arena.Start(Waits);
        var wait = arena.Next();
        arena.Fight(wait.Complete, arena.Lua.Dispose);
        return Arena.OutcomeOf(run, wait);
    }, "result 1, token quiet", "cancelled, token fired");

    [Fact]
    public void Completion_of_a_handlers_wait_versus_dispose_behind_DisposeAsync() => HammerWithNewState(static arena =>
    {
        var run = arena.Start("local x <close> = setmetatable({}, { __close = function() host.fetch(2) end }) return host.fetch(1)");
        _ = arena.Next();
        var disposing = arena.Lua.DisposeAsync().AsTask();
        var wait = arena.Next();
        arena.Fight(wait.Complete, arena.Lua.Dispose);
        Arena.Await(disposing);
        return Arena.OutcomeOf(run, wait);
    }, "cancelled, token quiet", "cancelled, token fired");

    [Fact]
    public void Dispose_versus_timeout() => HammerWithNewState(static arena =>
    {
        var run = arena.Start(Waits, timeout: Limit);
        var wait = arena.Next();
        arena.Fight(arena.Lua.Dispose, () => arena.Clock.Advance(Limit));
        return Arena.OutcomeOf(run, wait);
    }, "cancelled, token fired", "timed out, token fired");

    [Fact]
    public void Dispose_versus_cancellation() => HammerWithNewState(static arena =>
    {
        using var source = new CancellationTokenSource();
        var run = arena.Start(Waits, source.Token);
        var wait = arena.Next();
        arena.Fight(arena.Lua.Dispose, source.Cancel);
        var outcome = Arena.OutcomeOf(run, wait);
        return new TaskCanceledException(run).CancellationToken == source.Token ? outcome + " by its token" : outcome + " by the state";
    }, "cancelled, token fired by the state", "cancelled, token fired by its token");

    [Fact]
    public void Dispose_versus_the_first_turn() => HammerWithNewState(static arena =>
    {
        Task<long>? run = null;
        arena.Fight(() => run = arena.Start("return 1"), arena.Lua.Dispose);
        return Arena.OutcomeOf(run!);
    }, "result 1", "ObjectDisposedException");

    private void Hammer(int rounds, Func<Arena, string> race, params string[] outcomes)
    {
        SynchronizationContext.SetSynchronizationContext(null);
        using var duel = new Duel();
        var arena = new Arena(duel);
        Count(rounds, () => race(arena), outcomes);
        arena.Dispose();
    }

    private void HammerWithNewState(Func<Arena, string> race, params string[] outcomes)
    {
        SynchronizationContext.SetSynchronizationContext(null);
        using var duel = new Duel();
        Count(
            RoundsWithNewState,
            () =>
            {
                var arena = new Arena(duel);
                var outcome = race(arena);
                arena.Dispose();
                return outcome;
            },
            outcomes);
    }

    private void Count(int rounds, Func<string> race, string[] outcomes)
    {
        var counts = outcomes.ToDictionary(static outcome => outcome, static _ => 0);
        for (var round = 0; round < rounds; round++)
        {
            var outcome = race();
            Assert.True(counts.ContainsKey(outcome), $"Round {round}: {outcome}");
            counts[outcome]++;
        }
        output.WriteLine(string.Join("; ", counts.Select(static pair => $"{pair.Key}: {pair.Value}")));
        Assert.DoesNotContain(0, counts.Values);
    }
}
