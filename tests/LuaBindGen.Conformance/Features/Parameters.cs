using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Missing, extra, optional, nullable and injected parameters; several results. <c>Nullable&lt;T&gt;</c> gets its cases here.</summary>
internal sealed class Parameters : Feature;

/// <summary>A fixture.</summary>
[LuaExport("parameters")]
public static class ParameterFunctions
{
    public static long Required(long first, long second) => first - second;

    public static string Defaults(long number = 7, string text = "x", bool flag = true, double real = 0.5) =>
        FormattableString.Invariant($"{number} {text} {flag} {real}");

    public static string? NullDefault(string? text = null) => text;

    public static bool IsNull(string? text, LuaTable? table) => text is null && table is null;

    // What is injected stands between what is not.
    public static string Injected(long first, LuaState state, string second, CancellationToken token, bool third = false) =>
        $"{first} {second} {third} {state is not null} {token.IsCancellationRequested}";

    public static async Task<string> InjectedLateAsync(CancellationToken token, long value, LuaState state)
    {
        await Desk.Of(state).WaitAsync(0, token);
        return $"{value} {token.CanBeCanceled}";
    }

    public static (long Whole, double Half) Pair(long value) => (value, value / 2.0);

    public static (long, string?, bool, byte[]) Four() => (1, null, true, [65]);

    public static Task<(long, string?)> LateAsync(LuaState state) =>
        Desk.Of(state).WaitAsync(3, CancellationToken.None).ContinueWith(static wait => (wait.Result, (string?)null), TaskContinuationOptions.ExecuteSynchronously);

    public static long Count(LuaTable table)
    {
        using (table)
            return table.Length;
    }
}
