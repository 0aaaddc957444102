using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace LuaBindGen.Tests.Model;

/// <summary>A state of the product, and all that can be seen of it.</summary>
internal sealed class RealState
{
    private static readonly ConditionalWeakTable<LuaState, RealState> States = [];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Dictionary<int, RealRun> _runs = [];
    private readonly Dictionary<int, TaskCompletionSource<long>> _operations = [];
    private readonly FakeTimeProvider _clock = new();
    private int _nested;
    private int _passedOn;

    internal RealState(LuaDriver driver)
    {
        Lua = new LuaState(new LuaStateOptions { Driver = driver, TimeProvider = _clock });
        States.Add(Lua, this);
        Lua.Register(LuaExports.ModelFunctions);
        Lua.Globals["poll"] = Lua.PollResume;
        Lua.Globals["pending"] = Lua.PollPending;
        Lua.Run(ScriptWriter.Prelude, "prelude");
    }

    internal LuaState Lua { get; }

    internal static RealState Of(LuaState lua) => States.TryGetValue(lua, out var state) ? state : throw new InvalidOperationException("No state of a model.");

    internal void Start(int number, IReadOnlyList<Node> script, Step step)
    {
        var run = RunOf(number);
        run.Source = new CancellationTokenSource();
        run.Token = run.Source.Token;
        var options = new LuaRunOptions
        {
            // Not the text of the chunk, in which the words are that errors are told by.
            Name = "story",
            Timeout = step.Timeout == 0 ? null : ModelState.TimeoutOf(step, number),
            GracePeriod = ModelState.GraceOf(step, number),
            MaxPendingOperations = step.Most == 0 ? null : step.Most,
        };
        run.Task = Lua.RunAsync<long>(ScriptWriter.Write(number, script), options, run.Token);
    }

    internal void Cancel(int number) => RunOf(number).Source?.Cancel();

    internal void Advance(TimeSpan time) => _clock.Advance(time);

    /// <summary>Ends the task of an operation: with a result, a failure, or by cancelling it.</summary>
    internal void Answer(int number, string? error)
    {
        TaskCompletionSource<long> source;
        lock (_operations)
            source = _operations[number];
        _ = error switch
        {
            null => source.TrySetResult(number),
            "boom" => source.TrySetException(new InvalidOperationException(error)),
            _ => source.TrySetCanceled(CancellationToken.None),
        };
    }

    internal RealRun RunOf(int number)
    {
        lock (_runs)
            return _runs.TryGetValue(number, out var run) ? run : _runs[number] = new RealRun(number);
    }

    internal Task<long> BeginOperation(int run, int number, CancellationToken token)
    {
        var source = new TaskCompletionSource<long>();
        lock (_operations)
            _operations.Add(number, source);
        Watch(run, number, token);
        return source.Task;
    }

    /// <summary>Begins a nested run. Its end takes the way over the thread pool, which <see cref="AwaitNested"/> waits for.</summary>
    internal Task<long> BeginNested(int number, Task<long> task, CancellationToken token, LuaFunction body)
    {
        var run = RunOf(number);
        (run.Task, run.Token) = (task, token);
        if (task.IsCompleted)
        {
            _ = _runs.Remove(number);
            body.Dispose();
            return task;
        }
        _ = Interlocked.Increment(ref _nested);
        var source = new TaskCompletionSource<long>();
        _ = task.ContinueWith(
            ended =>
            {
                body.Dispose();
                _ = ended.Status switch
                {
                    TaskStatus.RanToCompletion => source.TrySetResult(ended.Result),
                    TaskStatus.Faulted => source.TrySetException(ended.Exception!.InnerException!),
                    _ => source.TrySetCanceled(CancellationToken.None),
                };
                _ = Interlocked.Increment(ref _passedOn);
            },
            TaskScheduler.Default);
        return source.Task;
    }

    internal void Watch(int run, int number, CancellationToken token) => token.UnsafeRegister(_ => RunOf(run).NoteFired(number), null);

    /// <summary>Waits until whoever awaits the nested runs that have ended has been told.</summary>
    internal void AwaitNested()
    {
        if (Volatile.Read(ref _nested) == 0)
            return;
        bool HasPassedOn()
        {
            int ended;
            lock (_runs)
                ended = _runs.Values.Count(static run => run is { Source: null, Task.IsCompleted: true });
            return Volatile.Read(ref _passedOn) >= ended;
        }
        Assert.True(SpinWait.SpinUntil(HasPassedOn, Patience), "The end of a nested run was never told.");
    }

    internal IReadOnlyList<RealRun> AllRuns()
    {
        lock (_runs)
            return [.. _runs.Values.OrderBy(static run => run.Number)];
    }

    internal string Describe()
    {
        var text = new StringBuilder();
        foreach (var run in AllRuns())
            text.Append(run.Describe()).Append('\n');
        if (!Lua.IsDisposing)
            text.Append($"queue {Lua.Gate.Waiting} ");
        if (!Lua.Gate.IsClosed)
            text.Append($"runs {(Lua.Runs.Count == Lua.Threads.InUse ? Lua.Runs.Count : -1)} ");
        return text.Append($"operations {Lua.Operations.Live}").ToString();
    }
}
