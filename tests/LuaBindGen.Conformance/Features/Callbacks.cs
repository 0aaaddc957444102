using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Functions of Lua as delegates of C#, and delegates as functions.</summary>
internal sealed class Callbacks : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(A_delegate_that_is_kept_keeps_its_function),
        Host(A_delegate_that_is_dropped_lets_go_of_its_function),
        Host(A_function_that_is_dropped_lets_go_of_its_delegate),
        Host(A_call_after_the_end_of_the_state_says_so),
        Host(From_elsewhere_a_call_without_a_result_takes_its_turn),
        Host(From_elsewhere_a_call_with_a_result_is_refused_while_the_state_is_in_use),
        Host(An_asynchronous_call_takes_its_turn_from_any_thread),
        Host(An_asynchronous_call_is_cancelled_by_its_token),
    ];

    private static void A_delegate_that_is_kept_keeps_its_function(CaseState state)
    {
        _ = state.Run<LuaValue>("keep");
        Check.Equal("kept 1", Callers.Kept(state.Lua)!(1));
    }

    private static void A_delegate_that_is_dropped_lets_go_of_its_function(CaseState state)
    {
        _ = state.Run<LuaValue>("keep");
        Callers.Drop(state.Lua);
        state.CollectUntil(() => state.Run<bool>("is_gone"));
    }

    private static void A_function_that_is_dropped_lets_go_of_its_delegate(CaseState state)
    {
        var held = state.Lua.Objects.Count;
        _ = state.Run<LuaValue>("take");
        state.CollectUntil(() => state.Lua.Objects.Count <= held);
    }

    private static void A_call_after_the_end_of_the_state_says_so(CaseState state)
    {
        _ = state.Run<LuaValue>("keep");
        var (kept, act, wait) = (Callers.Kept(state.Lua)!, Callers.KeptAction(state.Lua)!, Callers.KeptAsync(state.Lua)!);
        state.Lua.Dispose();
        _ = Check.Throws<ObjectDisposedException>(() => kept(1));
        _ = Check.Throws<ObjectDisposedException>(act);
        var late = wait(1, CancellationToken.None);
        Check.True(late.Exception?.InnerException is ObjectDisposedException);
    }

    private static void From_elsewhere_a_call_without_a_result_takes_its_turn(CaseState state)
    {
        _ = state.Run<LuaValue>("keep");
        var act = Callers.KeptAction(state.Lua)!;
        act();
        act();
        Check.Equal(0, state.Lua.Globals.Get<long>("acted"));
        state.Settle();
        Check.Equal(2, state.Lua.Globals.Get<long>("acted"));
    }

    private static void From_elsewhere_a_call_with_a_result_is_refused_while_the_state_is_in_use(CaseState state)
    {
        _ = state.Run<LuaValue>("keep");
        var kept = Callers.Kept(state.Lua)!;
        var thrown = state.Lua.InvokeAsync(lua =>
        {
            Exception? caught = null;
            var thread = new Thread(() =>
            {
                try
                {
                    _ = kept(1);
                }
                catch (LuaThreadException exception)
                {
                    caught = exception;
                }
            });
            thread.Start();
            thread.Join();
            return caught;
        });
        state.Drive(thrown);
        Check.Contains("Func<long, string>", thrown.Result!.Message);
        Check.Contains("Func<..., Task<T>>", thrown.Result.Message);
        Check.Equal("kept 2", kept(2));
    }

    private static void An_asynchronous_call_takes_its_turn_from_any_thread(CaseState state)
    {
        _ = state.Run<LuaValue>("keep");
        var wait = Callers.KeptAsync(state.Lua)!;
        var one = Task.Run(() => wait(1, CancellationToken.None));
        state.Drive(one);
        Check.Equal("waited 1", one.Result);
    }

    private static void An_asynchronous_call_is_cancelled_by_its_token(CaseState state)
    {
        _ = state.Run<LuaValue>("keep");
        using var source = new CancellationTokenSource();
        var waiting = Callers.KeptAsync(state.Lua)!(1, source.Token);
        state.Settle();
        Check.Equal(1, state.LiveOperations);
        source.Cancel();
        state.Settle();
        Check.True(waiting.IsCanceled);
        Check.Equal(0, state.LiveOperations);
    }
}

/// <summary>A fixture: a delegate type of one's own, with a tuple for several results.</summary>
/// <param name="text">A text.</param>
/// <param name="number">A number, or none.</param>
public delegate (string First, int? Second) Splitter(string text, int? number);

/// <summary>A fixture: a delegate that takes one.</summary>
/// <param name="next">What comes next.</param>
public delegate string Middleware(Func<string> next);

/// <summary>A fixture: a class that calls back, and hands out delegates.</summary>
[LuaExport("callers")]
public static class Callers
{
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<LuaState, Held> All = [];

    internal static Func<long, string>? Kept(LuaState state) => All.GetOrCreateValue(state).Kept;

    internal static Action? KeptAction(LuaState state) => All.GetOrCreateValue(state).Act;

    internal static Func<long, CancellationToken, Task<string>>? KeptAsync(LuaState state) => All.GetOrCreateValue(state).Wait;

    internal static void Drop(LuaState state) => All.Remove(state);

    public static void Keep(Func<long, string> kept, Action act, Func<long, CancellationToken, Task<string>> wait, LuaState state)
    {
        var held = All.GetOrCreateValue(state);
        (held.Kept, held.Act, held.Wait) = (kept, act, wait);
    }

    public static void Each(int[] items, Action<int> action) => Array.ForEach(items, action);

    public static int[] Map(int[] items, Func<int, int> function) => [.. items.Select(function)];

    public static List<string> Sort(List<string> items, Comparison<string> comparison)
    {
        items.Sort(comparison);
        return items;
    }

    public static bool Any(List<double> items, Predicate<double> predicate) => items.Exists(predicate);

    public static string Split(string text, int? number, Splitter splitter)
    {
        var (first, second) = splitter(text, number);
        return $"{first}|{second?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}";
    }

    public static string Wrap(Middleware middleware) => middleware(() => "inner");

    public static string Maybe(Func<string?>? function) => function is null ? "no function" : function() ?? "null";

    public static Counter Made(Func<Counter> factory) => factory();

    public static string Caught(Action action)
    {
        try
        {
            action();
            return "nothing";
        }
        catch (LuaException exception)
        {
            return exception.Message;
        }
    }

    public static async Task<string> TransformAsync(string text, Func<string, Task<string>> function) => await function(text) + "!";

    public static async Task<string> TransformValueAsync(string text, Func<string, ValueTask<string>> function) => await function(text) + "?";

    public static async Task<int> CountAsync(int times, Func<int, CancellationToken, Task> function, CancellationToken token)
    {
        for (var i = 1; i <= times; i++)
            await function(i, token);
        return times;
    }

    public static async Task<int> LaterAsync(Func<int, int> function, LuaState state, CancellationToken token)
    {
        await Desk.Of(state).WaitAsync(1, token);
        return function(20);
    }

    public static Func<int, int> Adder(int amount) => value => value + amount;

    public static Func<string, Task<string>> Fetcher(LuaState state) => async text => text + await Desk.Of(state).WaitAsync(1, CancellationToken.None);

    public static Func<int, int> Through(Func<int, int> function) => function;

    public static Func<int, int>? Nothing() => null;

    public static Func<string> Thrower() => () => throw new InvalidOperationException("the delegate threw");

    public static Action<string> Both(Action<string> first, Action<string> second) => first + second;

    public static List<Func<int, int>> Several(List<Func<int, int>> functions)
    {
        functions.Reverse();
        return functions;
    }

    public static async Task<int> DownloadAsync(IProgress<int> progress, LuaState state, CancellationToken token)
    {
        for (var i = 1; i <= 3; i++)
        {
            progress.Report(i * 10);
            await Desk.Of(state).WaitAsync(i, token);
        }

        return 3;
    }

    public static IProgress<int> Reporter(IProgress<int> progress) => progress;

    private sealed class Held
    {
        internal Func<long, string>? Kept { get; set; }

        internal Action? Act { get; set; }

        internal Func<long, CancellationToken, Task<string>>? Wait { get; set; }
    }
}
