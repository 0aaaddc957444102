using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace LuaBindGen.Tests.Model;

/// <summary>A state of the product, and all that can be seen of it.</summary>
/// <param name="lua">The state.</param>
/// <param name="clock">Its clock.</param>
/// <param name="isThreaded">Whether several threads use it.</param>
internal sealed class RealState(LuaState lua, FakeTimeProvider clock, bool isThreaded)
{
    private static readonly ConditionalWeakTable<LuaState, RealState> States = [];

    private readonly Dictionary<int, RealRun> _runs = [];
    private readonly Dictionary<int, RealOperation> _operations = [];
    private readonly SortedDictionary<int, Action> _nested = [];

    internal LuaState Lua => lua;

    internal static RealState Make(LuaDriver driver, bool isThreaded)
    {
        var clock = new FakeTimeProvider();
        var lua = new LuaState(new LuaStateOptions { Driver = driver, TimeProvider = clock });
        var state = new RealState(lua, clock, isThreaded);
        States.Add(lua, state);
        lua.Register(LuaExports.ModelFunctions);
        lua.Globals["poll"] = lua.PollResume;
        lua.Globals["pending"] = lua.PollPending;
        lua.Run(ScriptWriter.Prelude, "prelude");
        return state;
    }

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

    internal void Advance(TimeSpan time) => clock.Advance(time);

    /// <summary>Ends the task of an operation: with a result, a failure, or by cancelling it.</summary>
    internal void Answer(int number, string? error)
    {
        RealOperation operation;
        lock (_operations)
            operation = _operations[number];
        operation.Answer(error);
    }

    internal RealRun RunOf(int number)
    {
        lock (_runs)
            return _runs.TryGetValue(number, out var run) ? run : _runs[number] = new RealRun(number);
    }

    internal Task<long> BeginOperation(int run, int number, CancellationToken token)
    {
        var operation = new RealOperation(run, number);
        lock (_operations)
            _operations.Add(number, operation);
        Watch(run, number, token);
        return operation.Task;
    }

    /// <summary>Begins a nested run. Its end is told by the thread pool, or by <see cref="TellNested"/>, so that every step is known.</summary>
    internal Task<long> BeginNested(int number, Task<long> task, CancellationToken token, LuaFunction body)
    {
        var run = RunOf(number);
        (run.Task, run.Token) = (task, token);
        if (task.IsCompleted)
        {
            lock (_runs)
                _ = _runs.Remove(number);
            body.Dispose();
            return task;
        }
        var source = new TaskCompletionSource<long>();
        if (isThreaded)
            _ = task.ContinueWith(_ => PassOn(task, source, body), TaskScheduler.Default);
        else
            _nested.Add(number, () => PassOn(task, source, body));
        return source.Task;
    }

    private static void PassOn(Task<long> ended, TaskCompletionSource<long> source, LuaFunction body)
    {
        body.Dispose();
        _ = ended.Status switch
        {
            TaskStatus.RanToCompletion => source.TrySetResult(ended.Result),
            TaskStatus.Faulted => source.TrySetException(ended.Exception!.InnerException!),
            _ => source.TrySetCanceled(CancellationToken.None),
        };
    }

    internal void Watch(int run, int number, CancellationToken token) => token.UnsafeRegister(_ => RunOf(run).NoteFired(number), null);

    /// <summary>Tells whoever awaits the nested runs that have ended; in the order of their numbers, where several have.</summary>
    internal void TellNested()
    {
        foreach (var (number, tell) in _nested.Where(pair => RunOf(pair.Key).Task!.IsCompleted).ToArray())
        {
            _ = _nested.Remove(number);
            tell();
        }
    }

    internal IReadOnlyList<RealRun> AllRuns()
    {
        lock (_runs)
            return [.. _runs.Values.OrderBy(static run => run.Number)];
    }

    internal IReadOnlyList<RealOperation> AllOperations()
    {
        lock (_operations)
            return [.. _operations.Values.OrderBy(static operation => operation.Number)];
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
