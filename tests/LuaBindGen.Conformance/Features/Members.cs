using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Constructors, methods and properties of objects.</summary>
internal sealed class Members : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(An_object_that_the_host_gives_is_the_scripts_too),
        Host(The_host_reads_the_object_that_a_script_made),
        Host(A_class_that_was_not_registered_is_told),
    ];

    private static void An_object_that_the_host_gives_is_the_scripts_too(CaseState state)
    {
        var counter = new Counter(5);
        Check.Equal(6, state.Run<long>("increment", LuaValue.FromObject(counter)));
        Check.Equal(6, counter.Value);
    }

    private static void The_host_reads_the_object_that_a_script_made(CaseState state) =>
        Check.Equal(3, state.Run<Counter>("make").Value);

    private static void A_class_that_was_not_registered_is_told(CaseState state)
    {
        using var lua = new LuaState();
        using var echo = lua.Load("return ...");
        Check.Throws<InvalidOperationException>(() => echo.Call(LuaValue.FromObject(new Counter(1))));
        Check.Equal(1, echo.Call<long>(1));
    }
}

/// <summary>A fixture: a class with objects.</summary>
[LuaExport]
public class Counter(long value)
{
    private string? _label;

    public long Value { get; private set; } = value;

    public string? Label
    {
        get => _label;
        set => _label = value == "bad" ? throw new ArgumentException("no such label") : value;
    }

    public long Failing => throw new InvalidOperationException("cannot be read");

    public static Counter Zero() => new(0);

    public static long Sum(Counter first, Counter? second = null) => first.Value + (second?.Value ?? 0);

    public long Increment(long by = 1) => Value += by;

    public async Task<long> IncrementLaterAsync(LuaState state, CancellationToken token)
    {
        await Desk.Of(state).WaitAsync(0, token);
        return ++Value;
    }

    public Counter Self() => this;

    public bool IsSame(Counter other) => ReferenceEquals(this, other);
}

/// <summary>A fixture: a class whose base is exported.</summary>
[LuaExport]
public sealed class Stopwatch(long value) : Counter(value)
{
    public static Counter AsCounter() => new Stopwatch(8);

    public string Kind => "stopwatch";
}

/// <summary>A fixture: no objects of it can be made.</summary>
[LuaExport]
public sealed class Sealed
{
    private Sealed()
    {
    }

    public static long Answer() => 42;
}
