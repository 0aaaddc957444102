using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>The end of a state is the end of all that goes on in it. Its methods are those of <see cref="Ends"/>.</summary>
internal sealed class Disposal : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(Disposing_the_state_cancels_every_run),
        Host(Disposing_the_state_refuses_what_has_not_begun),
        Host(Disposing_the_state_runs_close_handlers),
        Host(A_script_may_dispose_its_own_state),
        Host(A_disposed_state_says_so_everywhere),
        Host(Disposing_twice_is_harmless),
        Host(A_run_that_gave_way_is_cancelled_with_its_state),
        Host(A_continuation_after_the_end_is_told),
        Host(A_forgotten_state_is_collected),
    ];

    private static void Disposing_the_state_cancels_every_run(CaseState state)
    {
        var runs = Enumerable.Range(0, 3).Select(_ => state.Start<long>("waits")).ToArray();
        state.Lua.Dispose();
        foreach (var run in runs)
            _ = Check.Cancelled(run);
        foreach (var wait in state.Desk.Waits)
        {
            Check.True(wait.IsCancelled);
            wait.Answer();
        }
    }

    private static void Disposing_the_state_refuses_what_has_not_begun(CaseState state)
    {
        var queued = state.Lua.RunAsync<long>("return 1");
        state.Lua.Dispose();
        Check.Throws<ObjectDisposedException>(() => queued.GetAwaiter().GetResult());
    }

    private static void Disposing_the_state_runs_close_handlers(CaseState state)
    {
        _ = state.Start<long>("waits_with_marker");
        EndFunctions.Marked = false;
        state.Lua.Dispose();
        Check.True(EndFunctions.Marked);
    }

    private static void A_script_may_dispose_its_own_state(CaseState state)
    {
        var run = state.Start<long>("disposes");
        _ = Check.Cancelled(run);
        Check.True(state.Desk.Waits[0].IsCancelled);
    }

    private static void A_disposed_state_says_so_everywhere(CaseState state)
    {
        var function = state.Lua.Load("return 1");
        var table = state.Lua.CreateTable();
        state.Lua.Dispose();
        Check.Throws<ObjectDisposedException>(() => state.Lua.Run("return 1"));
        Check.Throws<ObjectDisposedException>(() => state.Lua.CreateTable());
        Check.Throws<ObjectDisposedException>(() => state.Lua.Globals);
        Check.Throws<ObjectDisposedException>(() => function.Call());
        Check.Throws<ObjectDisposedException>(() => table["x"]);
        Check.Throws<ObjectDisposedException>(() => state.Lua.RunAsync("return 1").GetAwaiter().GetResult());
        Check.Throws<ObjectDisposedException>(() => function.CallAsync().GetAwaiter().GetResult());
        Check.Throws<ObjectDisposedException>(() => state.Lua.InvokeAsync(static _ => { }).GetAwaiter().GetResult());
        function.Dispose();
    }

    private static async Task Disposing_twice_is_harmless(CaseState state)
    {
        state.Lua.Dispose();
        state.Lua.Dispose();
        await state.Lua.DisposeAsync();
    }

    private static void A_run_that_gave_way_is_cancelled_with_its_state(CaseState state)
    {
        var run = state.Lua.RunAsync("while true do coroutine.yield() end");
        state.Driver.Pump();
        state.Driver.Pump();
        state.Lua.Dispose();
        _ = Check.Cancelled(run);
    }

    private static void A_continuation_after_the_end_is_told(CaseState state)
    {
        EndFunctions.Outcome = new TaskCompletionSource<Exception?>();
        var run = state.Start<long>("uses_a_table_late");
        state.Lua.Dispose();
        _ = Check.Cancelled(run);
        state.Desk.Waits[0].Answer();
        Check.True(EndFunctions.Outcome.Task.Wait(TimeSpan.FromSeconds(30)));
        Check.True(EndFunctions.Outcome.Task.Result is ObjectDisposedException);
    }

    private static void A_forgotten_state_is_collected(CaseState state)
    {
        var reference = Forget();
        for (var i = 0; i < 10 && reference.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Check.True(!reference.IsAlive);
    }

    // Not inlined, so that no local of the caller holds the state.
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference Forget()
    {
        var lua = CaseState.Make(new LuaStateOptions());
        lua.Run("kept = Counter.new(1)");
        return new WeakReference(lua);
    }
}
