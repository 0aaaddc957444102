using System.Runtime.CompilerServices;
using System.Threading.Channels;
using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Asynchronous sequences in loops, and generators of Lua in C#.</summary>
internal sealed class AsyncStreams : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(A_step_that_is_ready_does_not_suspend),
        Host(A_step_that_waits_suspends),
        Host(A_break_disposes_of_the_enumerator_and_waits_for_that),
        Host(An_error_in_the_loop_disposes_of_it),
        Host(A_cancelled_run_ends_the_step_by_its_token_and_disposes),
        Host(A_closed_coroutine_ends_it),
        Host(Two_steps_at_once_are_refused),
        Host(A_close_waits_for_the_step_that_is_pending),
        Host(A_stream_that_was_dropped_is_closed_when_it_is_collected),
        Host(A_stream_ends_with_the_state),
        Host(A_generator_is_enumerated_while_its_script_waits),
        Host(A_generator_that_is_left_early_is_closed),
        Host(An_event_is_a_stream),
    ];

    private static void A_step_that_is_ready_does_not_suspend(CaseState state)
    {
        var run = state.Start<long>("sum_ready");
        Check.True(run.IsCompletedSuccessfully);
        Check.Equal(6, run.Result);
        Check.Sequence(["begin", "end"], Db.Log(state.Lua));
    }

    private static void A_step_that_waits_suspends(CaseState state)
    {
        var run = state.Start<long>("sum_late");
        Check.Equal(1, state.LiveOperations);
        state.Drive(run);
        Check.Equal(6, run.Result);
        Check.Sequence(["begin", "end"], Db.Log(state.Lua));
    }

    private static void A_break_disposes_of_the_enumerator_and_waits_for_that(CaseState state)
    {
        var run = state.Start<string>("leave_early");
        state.Drive(run);
        Check.Equal("left after 2: begin end late", run.Result);
    }

    private static void An_error_in_the_loop_disposes_of_it(CaseState state)
    {
        Check.Equal("in the loop", state.Run<string>("fail_inside"));
        Check.Sequence(["begin", "end late"], Db.Log(state.Lua));
    }

    private static void A_cancelled_run_ends_the_step_by_its_token_and_disposes(CaseState state)
    {
        using var source = new CancellationTokenSource();
        var run = state.Start<long>("sum_endless", source.Token);
        source.Cancel();
        state.Drive(run);
        Check.True(run.IsCanceled);
        Check.Sequence(["begin", "token", "end late"], Db.Log(state.Lua));
    }

    private static void A_closed_coroutine_ends_it(CaseState state)
    {
        using var body = state.Run<LuaFunction>("endless_body");
        using var thread = state.Lua.CreateThread(body);
        var resumed = thread.ResumeAsync();
        state.Settle();
        Check.Equal(1, state.LiveOperations);
        thread.Close();
        state.DriveUntil(() => resumed.IsCompleted);
        state.DriveUntil(() => Db.Log(state.Lua).Contains("end late"));
        Check.Sequence(["begin", "token", "end late"], Db.Log(state.Lua));
    }

    private static void Two_steps_at_once_are_refused(CaseState state)
    {
        _ = state.Run<LuaValue>("share");
        var first = state.Start<long>("step_shared");
        var second = state.Start<long>("step_shared");
        Check.Contains("another coroutine is waiting for the next element", second.Exception?.InnerException?.Message);
        state.Drive(first);
        Check.Equal(1, first.Result);
        Check.Equal(2, state.Run<long>("step_shared"));
    }

    private static void A_close_waits_for_the_step_that_is_pending(CaseState state)
    {
        _ = state.Run<LuaValue>("share");
        var step = state.Start<long>("step_shared");
        var close = state.Start<LuaValue>("close_shared");
        Check.True(!close.IsCompleted);
        state.Drive(step);
        state.Drive(close);
        Check.True(close.IsCompletedSuccessfully);
        Check.Sequence(["begin", "end"], Db.Log(state.Lua));
    }

    private static void A_stream_that_was_dropped_is_closed_when_it_is_collected(CaseState state)
    {
        _ = state.Run<LuaValue>("drop");
        state.CollectUntil(() => Db.Log(state.Lua).Contains("end"));
    }

    private static void A_stream_ends_with_the_state(CaseState state)
    {
        _ = state.Run<LuaValue>("hold");
        Check.Sequence(["begin"], Db.Log(state.Lua));
        state.Lua.Dispose();
        Check.Sequence(["begin", "end"], Db.Log(state.Lua));
    }

    private static void A_generator_is_enumerated_while_its_script_waits(CaseState state) => Check.Equal(60, state.Run<long>("generate"));

    private static void A_generator_that_is_left_early_is_closed(CaseState state) => Check.Equal("1 closed", state.Run<string>("generate_endless"));

    private static void An_event_is_a_stream(CaseState state)
    {
        var bell = new Bell();
        var run = state.Start<long>("listen", default, LuaValue.FromObject(bell));
        Check.Equal(1, bell.Handlers);
        for (var i = 1; i <= 3; i++)
        {
            bell.Ring(i);
            state.Settle();
        }

        Check.True(run.IsCompletedSuccessfully);
        Check.Equal(6, run.Result);
        Check.Equal(0, bell.Handlers);
    }
}

/// <summary>A fixture: sequences that are ready, late and endless.</summary>
[LuaExport("db")]
public static class Db
{
    private static readonly ConditionalWeakTable<LuaState, List<string>> Logs = [];

    internal static List<string> Log(LuaState state) => Logs.GetOrCreateValue(state);

    public static string TakeLog(LuaState state) => string.Join(" ", Log(state));

    public static async IAsyncEnumerable<long> Ready(int count, LuaState state)
    {
        Log(state).Add("begin");
        try
        {
            for (var i = 1; i <= count; i++)
                yield return i;
            await Task.CompletedTask;
        }
        finally
        {
            Log(state).Add("end");
        }
    }

    public static async IAsyncEnumerable<long> Late(int count, LuaState state, [EnumeratorCancellation] CancellationToken token = default)
    {
        Log(state).Add("begin");
        try
        {
            for (var i = 1; i <= count; i++)
                yield return await Desk.Of(state).WaitAsync(i, token);
        }
        finally
        {
            Log(state).Add("end");
        }
    }

    public static async IAsyncEnumerable<long> Endless(LuaState state, [EnumeratorCancellation] CancellationToken token = default)
    {
        Log(state).Add("begin");
        try
        {
            for (var i = 1; ; i++)
            {
                yield return i;
                if (i % 2 == 0)
                    await Task.Delay(Timeout.Infinite, token);
            }
        }
        finally
        {
            if (token.IsCancellationRequested)
                Log(state).Add("token");
            await Desk.Of(state).WaitAsync(0, CancellationToken.None);
            Log(state).Add("end late");
        }
    }

    public static async IAsyncEnumerable<(string Name, int? Size)> Rows()
    {
        await Task.CompletedTask;
        yield return ("a", 1);
        yield return ("b", null);
    }

    public static async IAsyncEnumerable<KeyValuePair<string, Counter>> Pairs()
    {
        await Task.CompletedTask;
        yield return new("one", new Counter(1));
    }

    public static async IAsyncEnumerable<string?> Gaps()
    {
        await Task.CompletedTask;
        yield return "a";
        yield return null;
        yield return "c";
    }

    public static async IAsyncEnumerable<long> Failing(bool late, LuaState state)
    {
        yield return 1;
        if (late)
            await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        throw new InvalidOperationException("no more rows");
    }

    public static async Task<IAsyncEnumerable<long>> OpenAsync(LuaState state)
    {
        await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        return Late(2, state);
    }

    public static IAsyncEnumerable<long>? None() => null;

    public static ChannelReader<long> Mail(long[] letters)
    {
        var channel = Channel.CreateUnbounded<long>();
        foreach (var letter in letters)
            _ = channel.Writer.TryWrite(letter);
        channel.Writer.Complete();
        return channel.Reader;
    }

    public static async Task<int> DrainAsync(ChannelReader<long> mail)
    {
        var count = 0;
        await foreach (var _ in mail.ReadAllAsync())
            count++;
        return count;
    }

    public static async Task<long> SumAsync(IAsyncEnumerable<long> items, CancellationToken token)
    {
        var sum = 0L;
        await foreach (var item in items.WithCancellation(token))
            sum += item;
        return sum;
    }

    public static async Task<long> FirstAsync(IAsyncEnumerable<long> items)
    {
        await foreach (var item in items)
            return item;
        return 0;
    }

    public static async Task<string> NamesAsync(IAsyncEnumerable<(string Name, Counter Counter)> items)
    {
        var names = "";
        await foreach (var (name, counter) in items)
            names += name + counter.Value;
        return names;
    }

    public static IAsyncEnumerable<long> Same(IAsyncEnumerable<long> items) => items;
}

/// <summary>A fixture: a class that is a sequence itself.</summary>
[LuaExport]
public sealed class Feed : IAsyncEnumerable<string>
{
    public async IAsyncEnumerator<string> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        yield return "a";
        yield return "b";
    }
}
