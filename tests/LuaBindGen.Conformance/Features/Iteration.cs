using System.Collections;
using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Loops over objects.</summary>
internal sealed class Iteration : Feature
{
    protected override IEnumerable<Case> HostCases => [Host(A_loop_that_is_forgotten_is_ended_all_the_same), Host(A_cancelled_run_ends_its_loop)];

    private static void A_loop_that_is_forgotten_is_ended_all_the_same(CaseState state)
    {
        _ = state.Run<LuaValue>("forgets");
        Check.Equal(1L, Series.Open(state.Lua));
        state.Lua.Run("collectgarbage() collectgarbage()");
        Check.Equal(0L, Series.Open(state.Lua));
    }

    private static void A_cancelled_run_ends_its_loop(CaseState state)
    {
        var (run, source) = Cancellable.StartCancellable(state, "waits_in_a_loop");
        Check.Equal(1L, Series.Open(state.Lua));
        Cancellable.Cancel(state, source);
        _ = Check.Cancelled(run);
        Check.Equal(0L, Series.Open(state.Lua));
    }
}

/// <summary>A fixture: numbers, and how many loops over them have not ended.</summary>
[LuaExport]
public sealed class Series(int count, LuaState state) : IEnumerable<long>
{
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<LuaState, Counter> Counters = [];

    public static long Open(LuaState state) => Counters.GetOrCreateValue(state).Open;

    public IEnumerator<long> GetEnumerator()
    {
        var counter = Counters.GetOrCreateValue(state);
        counter.Open++;
        try
        {
            for (var i = 0; i < count; i++)
                yield return i == 7 ? throw new InvalidOperationException("seven") : i * 10;
        }
        finally
        {
            counter.Open--;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Counter
    {
        public long Open { get; set; }
    }
}

/// <summary>A fixture: a list that may hold null and be changed.</summary>
[LuaExport]
public sealed class Basket : IEnumerable<string?>
{
    private readonly List<string?> _items = ["a", null, "c"];

    public int Count => _items.Count;

    public string? this[int index] => _items[index];

    public void Add(string? item) => _items.Add(item);

    public IEnumerator<string?> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>A fixture: keys and values, through the interface alone.</summary>
[LuaExport]
public sealed class Prices : IReadOnlyCollection<KeyValuePair<string, double>>
{
    public int Count => 2;

    IEnumerator<KeyValuePair<string, double>> IEnumerable<KeyValuePair<string, double>>.GetEnumerator()
    {
        yield return new("apple", 0.5);
        yield return new("pear", 0.75);
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<KeyValuePair<string, double>>)this).GetEnumerator();
}

/// <summary>A fixture: no interface, but what 'foreach' takes.</summary>
[LuaExport]
public struct Countdown(int from)
{
    public readonly Steps GetEnumerator() => new(from);

    public struct Steps(int next)
    {
        private int _next = next + 1;

        public readonly (int Left, string Text) Current => (_next, "T-" + _next);

        public bool MoveNext() => --_next >= 0;
    }
}
