using System.Runtime.CompilerServices;
using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>What is awaited though it is no task, and properties that wait.</summary>
internal sealed class Awaitables : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(An_awaitable_that_is_ready_does_not_suspend),
        Host(A_property_that_waits_suspends),
        Host(A_promise_of_the_hosts_own_is_kept_by_it),
    ];

    private static void An_awaitable_that_is_ready_does_not_suspend(CaseState state)
    {
        var run = state.Start<long>("ready");
        Check.True(run.IsCompletedSuccessfully);
        Check.Equal(7, run.Result);
    }

    private static void A_property_that_waits_suspends(CaseState state)
    {
        var run = state.Start<string>("title");
        Check.Equal(1, state.LiveOperations);
        state.Drive(run);
        Check.Equal("new title", run.Result);
    }

    private static void A_promise_of_the_hosts_own_is_kept_by_it(CaseState state)
    {
        var board = new NoticeBoard();
        var run = state.Start<string>("wait_for_post", default, LuaValue.FromObject(board));
        Check.True(!run.IsCompleted);
        board.Post("hello");
        state.Drive(run);
        Check.Equal("hello", run.Result);
    }
}

/// <summary>A fixture: an awaitable of its own.</summary>
public readonly struct Promise<T>(Task<T> task)
{
    public TaskAwaiter<T> GetAwaiter() => task.GetAwaiter();
}

/// <summary>A fixture: a class whose properties wait.</summary>
[LuaExport]
public sealed class Book
{
    private static int? _count = 3;

    private string _title = "old";

    [LuaProperty]
    public async Task<string> GetTitleAsync(LuaState state, CancellationToken token)
    {
        _ = await Desk.Of(state).WaitAsync(0, token);
        return _title;
    }

    [LuaProperty]
    public async Task SetTitleAsync(string title, LuaState state)
    {
        _ = await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        _title = title.Length > 0 ? title : throw new ArgumentException("a title has letters");
    }

    [LuaProperty]
    public static Promise<int?> GetCount() => new(Task.FromResult(_count));

    [LuaProperty]
    public static void SetCount(int? value) => _count = value;

    [LuaProperty]
    public ValueTask<List<int>> GetPagesAsync() => new([1, 2]);

    public YieldAwaitable Pause() => Task.Yield();

    public Promise<long> Ready() => new(Task.FromResult(7L));

    public Promise<(string, int)> Late(LuaState state) => new(LateAsync(state));

    public Promise<string> Broken() => new(Task.FromException<string>(new InvalidOperationException("a broken promise")));

    public ConfiguredTaskAwaitable<string> Configured() => Task.FromResult("configured").ConfigureAwait(false);

    private static async Task<(string, int)> LateAsync(LuaState state) => ("late", (int)await Desk.Of(state).WaitAsync(4, CancellationToken.None));
}

/// <summary>A fixture: a <see cref="TaskCompletionSource{TResult}"/> behind a method.</summary>
[LuaExport]
public sealed class NoticeBoard
{
    private readonly TaskCompletionSource<string> _posted = new();

    public Task<string> PostedAsync(CancellationToken token) => _posted.Task.WaitAsync(token);

    public void Post(string text) => _posted.TrySetResult(text);
}
