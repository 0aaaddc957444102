using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Coroutines in the host's hands: made, resumed, closed, enumerated.</summary>
internal sealed class Threads : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(The_host_resumes_a_coroutine_and_waits_pass),
        Host(The_status_says_who_waits),
        Host(An_error_is_an_exception_with_its_cause),
        Host(Closing_ends_what_it_waits_for_and_its_resumption),
        Host(A_script_goes_on_when_the_host_closes_what_it_resumed),
        Host(Each_yield_is_an_item),
        Host(Leaving_early_closes_the_coroutine),
        Host(Cancelling_an_enumeration_ends_it),
    ];

    private static void The_host_resumes_a_coroutine_and_waits_pass(CaseState state)
    {
        using var thread = state.Run<LuaThread>("counter");
        for (var i = 5; i < 8; i++)
            Check.Equal(i, Finish(state, thread.ResumeAsync<long>([5])));
        Check.Equal("done", Finish(state, thread.ResumeAsync<string>()));
        Check.Throws<InvalidOperationException>(() => thread.Resume());
    }

    private static void The_status_says_who_waits(CaseState state)
    {
        using var thread = state.Run<LuaThread>("counter");
        Check.Equal(LuaThreadStatus.Suspended, thread.Status);
        var run = thread.ResumeAsync<long>([1]);
        state.Settle();
        Check.Equal(LuaThreadStatus.Waiting, thread.Status);
        state.Drive(run);
        Check.Equal(LuaThreadStatus.Suspended, thread.Status);
        thread.Close();
        Check.Equal(LuaThreadStatus.Dead, thread.Status);
    }

    private static void An_error_is_an_exception_with_its_cause(CaseState state)
    {
        using var thread = state.Run<LuaThread>("fails");
        var run = thread.ResumeAsync();
        state.Drive(run);
        var exception = Check.Throws<LuaException>(() => run.GetAwaiter().GetResult());
        Check.True(exception.InnerException is InvalidOperationException { Message: "late" });
        Check.Contains("Threads.lua:16", exception.Traceback ?? "");
    }

    private static void Closing_ends_what_it_waits_for_and_its_resumption(CaseState state)
    {
        using var thread = state.Run<LuaThread>("guarded");
        thread.Resume();
        var run = thread.ResumeAsync();
        state.Settle();
        thread.Close();
        Check.True(state.Desk.Waits[0].IsCancelled && state.Lua.Globals.Get<bool>("closed"));
        state.Settle();
        Check.Equal("cannot resume dead coroutine", Check.Throws<LuaException>(() => run.GetAwaiter().GetResult()).Message);
    }

    private static void A_script_goes_on_when_the_host_closes_what_it_resumed(CaseState state)
    {
        using var thread = state.Run<LuaThread>("guarded");
        thread.Resume();
        var run = state.Start<string>("resumes", default, thread);
        thread.Close();
        state.Settle();
        Check.Equal("cannot resume dead coroutine", run.GetAwaiter().GetResult());
    }

    private static void Each_yield_is_an_item(CaseState state)
    {
        using var items = state.Lua.Globals.Get<LuaTable>("scripts").Get<LuaFunction>("items");
        Check.Sequence([1L, 2L, 3L], Finish(state, Collect()));

        async Task<List<long>> Collect()
        {
            var seen = new List<long>();
            await foreach (var item in items.EnumerateAsync<long>())
                seen.Add(item);
            return seen;
        }
    }

    private static void Leaving_early_closes_the_coroutine(CaseState state)
    {
        using var thread = state.Run<LuaThread>("guarded");
        Check.Equal(1, Finish(state, First()));
        Check.True(state.Lua.Globals.Get<bool>("closed") && thread.Status == LuaThreadStatus.Dead);

        async Task<long> First()
        {
            await foreach (var item in thread.ReadAllAsync<long>())
                return item;
            return 0;
        }
    }

    private static void Cancelling_an_enumeration_ends_it(CaseState state)
    {
        using var cancellation = new CancellationTokenSource();
        using var thread = state.Run<LuaThread>("guarded");
        thread.Resume();
        var items = thread.ReadAllAsync(cancellation.Token).GetAsyncEnumerator(CancellationToken.None);
        var next = items.MoveNextAsync().AsTask();
        state.Settle();
        Check.Equal(1, state.Desk.Waits.Count);
        cancellation.Cancel();
        while (!next.IsCompleted)
            state.Settle();
        Check.Cancelled(next);
        Check.True(state.Desk.Waits[0].IsCancelled && thread.Status == LuaThreadStatus.Dead);
    }

    private static T Finish<T>(CaseState state, Task<T> task)
    {
        state.Drive(task);
        return task.GetAwaiter().GetResult();
    }
}

/// <summary>A fixture: methods that take and give coroutines.</summary>
[LuaExport("threads")]
public static class ThreadFunctions
{
    public static LuaThread? Same(LuaThread? thread) => thread;

    public static LuaThread Make(LuaFunction body, LuaState state) => state.CreateThread(body);

    public static string Status(LuaThread thread) => thread.Status.ToString();

    public static void Close(LuaThread thread) => thread.Close();

    public static Task<LuaValue> ResumeAsync(LuaThread thread, LuaValue argument = default) => thread.ResumeAsync<LuaValue>([argument]);

    public static async Task<long> SumAsync(LuaFunction items, CancellationToken token)
    {
        var sum = 0L;
        await foreach (var item in items.EnumerateAsync<long>([], token))
            sum += item;
        return sum;
    }
}
