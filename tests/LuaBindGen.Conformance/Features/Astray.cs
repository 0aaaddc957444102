using System.Diagnostics.CodeAnalysis;
using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>A method that has left its state must not touch Lua values: told always, not only when somebody is inside.</summary>
internal sealed class Astray : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(A_touch_after_ConfigureAwait_false_is_told_though_the_state_is_free),
        Host(A_touch_in_Task_Run_is_told),
        Host(What_takes_its_turn_works_from_there),
        Host(Another_state_may_be_touched_from_there),
        Host(Work_that_outlives_its_run_is_not_refused),
    ];

    private static void A_touch_after_ConfigureAwait_false_is_told_though_the_state_is_free(CaseState state)
    {
        var exception = Check.Throws<LuaException>(() => state.Run<long>("touches", "astray"));
        Check.True(exception.InnerException is LuaThreadException);
        Check.Contains("ConfigureAwait(false)", exception.Message);
        Check.Contains("InvokeAsync", exception.Message);
        Check.Equal(2, state.Run<long>("touches", "at_home"));
    }

    private static void A_touch_in_Task_Run_is_told(CaseState state) =>
        Check.True(Check.Throws<LuaException>(() => state.Run<long>("touches", "elsewhere")).InnerException is LuaThreadException);

    private static void What_takes_its_turn_works_from_there(CaseState state) => Check.Equal(6, state.Run<long>("takes_turns"));

    private static void Another_state_may_be_touched_from_there(CaseState state) => Check.Equal(5, state.Run<long>("touches_another"));

    private static void Work_that_outlives_its_run_is_not_refused(CaseState state)
    {
        state.Run<bool>("leaves_work");
        var left = AstrayFunctions.Left!;
        Check.True(!left.IsCompleted);
        state.Desk.Waits[0].Answer();
        Check.Equal(3, left.GetAwaiter().GetResult());
    }
}

/// <summary>A fixture: methods that leave their state.</summary>
[LuaExport("astray")]
[SuppressMessage("LuaBindGen", "LBG0017", Justification = "The fixture makes the mistake that the rule warns of.")]
public static class AstrayFunctions
{
    [field: ThreadStatic]
    internal static Task<long>? Left { get; private set; }

    public static async Task<long> AstrayAsync(LuaTable table, LuaState state)
    {
        await Desk.Of(state).WaitAsync(0, CancellationToken.None).ConfigureAwait(false);
        return table.Length;
    }

    public static async Task<long> AtHomeAsync(LuaTable table, LuaState state)
    {
        await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        return table.Length;
    }

    public static async Task<long> ElsewhereAsync(LuaTable table) => await Task.Run(() => table.Length);

    public static async Task<long> TakeTurnsAsync(LuaTable table, LuaFunction function, LuaState state)
    {
        await Desk.Of(state).WaitAsync(0, CancellationToken.None).ConfigureAwait(false);
        var length = 0L;
        await state.InvokeAsync(_ => length = table.Length).ConfigureAwait(false);
        var sum = await function.CallAsync<long>([length]).ConfigureAwait(false) + await state.RunAsync<long>("return 1").ConfigureAwait(false);
        table.Dispose();
        return sum;
    }

    public static async Task<long> AnotherAsync(LuaState state)
    {
        await Desk.Of(state).WaitAsync(0, CancellationToken.None).ConfigureAwait(false);
        using var other = new LuaState();
        return other.Run<long>("return 5");
    }

    /// <summary>Leaves something to be done later, by a thread that is not inside.</summary>
    public static void Leave(LuaState state)
    {
        Left = LaterAsync();

        async Task<long> LaterAsync()
        {
            await Desk.Of(state).WaitAsync(0, CancellationToken.None).ConfigureAwait(false);
            return state.Run<long>("return 3");
        }
    }
}
