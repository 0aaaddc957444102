using System.Collections.Immutable;
using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary><c>params</c>: further arguments of any number.</summary>
internal sealed class ParamsArguments : Feature;

/// <summary>A fixture.</summary>
[LuaExport("rest")]
public static class ParamsFunctions
{
    public static long Sum(params long[] values) => values.Sum();

    public static string Format(string format, params LuaValue[] values) => string.Create(null, $"{format}:{string.Join(",", values.Select(static value => value.Kind))}");

    public static long Spanned(params ReadOnlySpan<long> values) => values.Length;

    public static long Writable(params Span<double> values)
    {
        values.Sort();
        return values.Length;
    }

    public static string Listed(params List<string> values) => string.Join("+", values);

    public static string Enumerated(params IEnumerable<string?> values) => string.Join("+", values.Select(static value => value ?? "null"));

    public static string Collected(params ICollection<int?> values)
    {
        values.Add(null);
        return string.Join("+", values.Select(static value => value?.ToString(null, null) ?? "null"));
    }

    public static long Frozen(params ImmutableArray<bool> values) => values.Count(static value => value);

    public static string Named(string first, params ParamsColor[] colors) => $"{first} {string.Join(" ", colors)}";

    public static long Tables(params long[][] rows) => rows.Sum(static row => row.Sum());

    public static long Calls(params LuaFunction[] functions)
    {
        foreach (var function in functions)
            function.Dispose();
        return functions.Length;
    }

    public static async Task<long> LateAsync(LuaState state, CancellationToken token, params long[] values)
    {
        await Desk.Of(state).WaitAsync(0, token);
        return values.Sum();
    }

    // Chosen among others.
    public static string Pick(long value) => $"one {value}";

    public static string Pick(long value, params long[] more) => $"{value} and {more.Length}";

    public static string Pick(params string[] texts) => $"texts {texts.Length}";

    public static string Pick(ParamsThing thing, params ParamsThing[] things) => $"things {things.Length + (thing is null ? 0 : 1)}";

    public static string Pick(params LuaValue[] values) => $"values {values.Length}";
}

/// <summary>A fixture.</summary>
[LuaExport]
public sealed class ParamsThing
{
    private readonly long _count;

    public ParamsThing(params string[] names) => _count = names.Length;

    public long Count => _count;

    public string Add(string first, params long[] values) => $"{first} {values.Sum()}";
}

/// <summary>A fixture.</summary>
public enum ParamsColor
{
    Red,
    Green,
}
