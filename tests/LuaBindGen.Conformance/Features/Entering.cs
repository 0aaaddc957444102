using System.Diagnostics.CodeAnalysis;
using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>A state is entered, not pinned to a thread: by one at a time, again by who is inside.</summary>
internal sealed class Entering : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(A_synchronous_member_throws_while_another_thread_is_inside),
        Host(Asynchronous_members_take_their_turn_meanwhile),
        Host(Handles_may_be_disposed_meanwhile),
        Host(Any_thread_may_enter_after_another),
        Host(Who_is_inside_may_enter_again),
        Host(InvokeAsync_runs_in_turn),
        Host(InvokeAsync_passes_on_what_is_thrown),
        Host(Pump_inside_the_state_is_refused),
        Host(An_exported_method_may_run_Lua),
        Host(An_exported_method_may_start_runs),
        Host(An_async_method_goes_on_inside_the_state),
        Host(A_touch_from_another_thread_is_told),
        Host(The_context_of_the_state_posts_into_it),
        Host(Disposing_meanwhile_waits_for_who_is_inside),
    ];

    private static void A_synchronous_member_throws_while_another_thread_is_inside(CaseState state)
    {
        using var table = state.Lua.CreateTable();
        Inside(state, () =>
        {
            Check.Throws<LuaThreadException>(() => state.Lua.Run("return 1"));
            Check.Throws<LuaThreadException>(() => state.Lua.Load("return 1"));
            Check.Throws<LuaThreadException>(() => state.Lua.CreateTable());
            Check.Throws<LuaThreadException>(() => table.Length);
        });
        Check.Equal(1, state.Lua.Run<long>("return 1"));
    }

    private static void Asynchronous_members_take_their_turn_meanwhile(CaseState state)
    {
        Task<long>? run = null;
        Task? invoked = null;
        Inside(state, () =>
        {
            run = state.Lua.RunAsync<long>("return 5");
            invoked = state.Lua.InvokeAsync(static lua => lua.Run("invoked = true"));
            Check.Equal(0, state.Driver.Pump());
        });
        state.Settle();
        Check.Equal(5, run!.Result);
        Check.True(invoked!.IsCompletedSuccessfully);
        Check.True(state.Lua.Globals.Get<bool>("invoked"));
    }

    private static void Handles_may_be_disposed_meanwhile(CaseState state)
    {
        var table = state.Lua.CreateTable();
        Inside(state, table.Dispose);
        Check.Throws<ObjectDisposedException>(() => table.Length);
    }

    private static void Any_thread_may_enter_after_another(CaseState state)
    {
        for (var i = 0; i < 5; i++)
        {
            var result = 0L;
            OnThread(() => result = state.Lua.Run<long>($"return {i}"));
            Check.Equal(i, result);
        }
    }

    private static void Who_is_inside_may_enter_again(CaseState state) =>
        state.Drive(state.Lua.InvokeAsync(static lua =>
        {
            using var table = lua.CreateTable();
            table["x"] = lua.Run<long>("return 1");
            Check.Equal(1, table.Get<long>("x"));
        }));

    private static void InvokeAsync_runs_in_turn(CaseState state)
    {
        var seen = 0L;
        var invoked = state.Lua.InvokeAsync(lua => seen = lua.Run<long>("return 7"));
        Check.Equal(0, seen);
        state.Settle();
        Check.Equal(7, seen);
        Check.True(invoked.IsCompletedSuccessfully);
    }

    private static void InvokeAsync_passes_on_what_is_thrown(CaseState state)
    {
        var invoked = state.Lua.InvokeAsync(static _ => throw new TimeoutException("mine"));
        state.Settle();
        Check.Equal("mine", Check.Throws<TimeoutException>(() => invoked.GetAwaiter().GetResult()).Message);
    }

    private static void Pump_inside_the_state_is_refused(CaseState state)
    {
        var invoked = state.Lua.InvokeAsync(lua =>
        {
            _ = lua.RunAsync("return 1");
            state.Driver.Pump();
        });
        state.Settle();
        Check.Throws<LuaThreadException>(() => invoked.GetAwaiter().GetResult());
    }

    private static void An_exported_method_may_run_Lua(CaseState state) => Check.Equal(6, state.Run<long>("reenters"));

    private static void An_exported_method_may_start_runs(CaseState state) => Check.Equal(12, state.Run<long>("starts_a_run"));

    private static void An_async_method_goes_on_inside_the_state(CaseState state) => Check.True(state.Run<bool>("is_inside"));

    private static void A_touch_from_another_thread_is_told(CaseState state) =>
        Check.True(Check.Throws<LuaException>(() => state.Run<long>("touches_elsewhere")).InnerException is LuaThreadException);

    private static void The_context_of_the_state_posts_into_it(CaseState state)
    {
        var result = 0L;
        state.Lua.SynchronizationContext.Post(_ => result = state.Lua.Run<long>("return 4"), null);
        Check.Equal(0, result);
        state.Settle();
        Check.Equal(4, result);
    }

    private static void Disposing_meanwhile_waits_for_who_is_inside(CaseState state)
    {
        var disposed = ValueTask.CompletedTask;
        Inside(state, () =>
        {
            disposed = state.Lua.DisposeAsync();
            Check.True(!disposed.IsCompleted);
        });
        Check.True(disposed.IsCompletedSuccessfully);
    }

    // Calls something while another thread is inside the state.
    private static void Inside(CaseState state, Action action)
    {
        using var inside = new ManualResetEventSlim();
        using var leave = new ManualResetEventSlim();
        var other = new Thread(() => state.Lua.Run("entering.stay()")) { IsBackground = true };
        EnteringFunctions.Stay(inside.Set, leave.Wait);
        other.Start();
        inside.Wait();
        try
        {
            action();
        }
        finally
        {
            leave.Set();
            other.Join();
        }
    }

    private static void OnThread(ThreadStart action)
    {
        var thread = new Thread(action);
        thread.Start();
        thread.Join();
    }
}

/// <summary>A fixture: methods that enter their state.</summary>
[LuaExport("entering")]
[SuppressMessage("LuaBindGen", "LBG0017", Justification = "The fixture makes the mistake that the rule warns of.")]
public static class EnteringFunctions
{
    private static Action _arrive = static () => { };
    private static Action _wait = static () => { };

    /// <summary>Occupies the state until the case lets go.</summary>
    public static void Stay()
    {
        _arrive();
        _wait();
    }

    internal static void Stay(Action arrive, Action wait) => (_arrive, _wait) = (arrive, wait);

    public static long Run(string chunk, LuaState state) => state.Run<long>(chunk);

    public static Task<long> RunAsyncly(string chunk, LuaState state, CancellationToken token) =>
        state.RunAsync<long>(chunk, cancellationToken: token);

    public static async Task<bool> IsInsideAsync(LuaState state, CancellationToken token)
    {
        await Desk.Of(state).WaitAsync(0, token);
        return state.Run<bool>("return true");
    }

    public static long LengthElsewhere(LuaTable table)
    {
        Exception? thrown = null;
        var thread = new Thread(() =>
        {
            try
            {
#pragma warning disable LBG0017 // What the touch throws is what a case looks at.
                _ = table.Length;
#pragma warning restore LBG0017
            }
            catch (LuaThreadException exception)
            {
                thrown = exception;
            }
        });
        thread.Start();
        thread.Join();
        throw thrown ?? new InvalidOperationException("nothing was thrown");
    }
}
