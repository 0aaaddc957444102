using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Errors as Lua's own functions report them: nil, and a message.</summary>
internal sealed class ErrorResults : Feature;

/// <summary>A fixture.</summary>
[LuaExport("Intake")]
public class Intake
{
    private readonly string _owner;

    private Intake(string owner) => _owner = owner;

    [LuaErrorResult]
    public static (Intake? Intake, string? Error) Open(string owner) => owner.Length == 0 ? (null, "nobody") : (new Intake(owner), null);

    [LuaErrorResult]
    public static (long Value, string? Error) Parse(string text) => long.TryParse(text, out var value) ? (value, null) : (-1, $"no number: {text}");

    [LuaErrorResult]
    public (string Owner, List<long> Rows, long? Next, string? Error) Read(long count) =>
        count < 0 ? ("", null!, 0, "") : (_owner, [count, count + 1], count > 1 ? count : null, null);

    [LuaErrorResult]
    public static (long Whole, string? Error) Split(double number, out double rest)
    {
        rest = number % 1;
        return ((long)number, number < 0 ? "negative" : null);
    }

    [LuaErrorResult]
    public static Task<(string Value, string? Error)> ReadyAsync(bool fails) => Task.FromResult<(string, string?)>(fails ? ("", "failed") : ("done", null));

    [LuaErrorResult]
    public static async Task<(string Value, string? Error)> LaterAsync(bool fails, LuaState state)
    {
        await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        return fails ? ("", "failed") : ("done", null);
    }

    [LuaErrorResult]
    public static async ValueTask<(long, long, List<string>, string? Error)> ManyAsync(bool fails, LuaState state)
    {
        await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        return (1, 2, ["a", "b"], fails ? "failed" : null);
    }

    [LuaErrorResult]
    public static (long, string? Error) Thrown() => throw new InvalidOperationException("thrown");

    [LuaErrorResult]
    public static (long, string? Error) Half() => (1, "\uD800");

    [LuaErrorResult]
    public virtual (long Value, string? Error) Measure() => (1, null);
}

/// <summary>A fixture: what it overrides is marked.</summary>
[LuaExport("LongIntake")]
public class LongIntake : Narrow
{
    public override (long Value, string? Error) Measure() => (0, "too long");

    [LuaMetamethod(LuaMetamethod.Call), LuaErrorResult]
    public (string, string? Error) Call(bool fails) => ("called", fails ? "refused" : null);
}

/// <summary>A fixture: not exported itself.</summary>
public abstract class Narrow
{
    [LuaErrorResult]
    public abstract (long Value, string? Error) Measure();
}
