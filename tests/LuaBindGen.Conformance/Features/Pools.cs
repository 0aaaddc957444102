using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>States of a pool: whatever a script does to one, the next script finds it as it was after its set-up.</summary>
internal sealed class Pools : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(A_state_is_given_back_clean),
        Host(What_still_runs_is_cancelled_when_its_state_is_given_back),
        Host(Who_waits_is_served_in_turn),
        Host(The_end_of_a_pool_is_told_to_who_waits),
        Host(A_set_up_that_fails_is_tried_again),
    ];

    private async Task A_state_is_given_back_clean(CaseState state)
    {
        await using var pool = Make(state);
        LuaState used;
        await using (var lease = await pool.RentAsync())
        {
            used = lease.State;
            used.Run("scripts.spoil()");
        }
        await using var again = await pool.RentAsync();
        Check.True(ReferenceEquals(used, again.State));
        again.State.Run("scripts.look()");
    }

    private async Task What_still_runs_is_cancelled_when_its_state_is_given_back(CaseState state)
    {
        await using var pool = Make(state);
        var lease = await pool.RentAsync();
        var used = lease.State;
        var run = used.RunAsync<long>("return host.fetch(1)");
        state.Settle();
        var back = lease.DisposeAsync().AsTask();
        state.Drive(back);
        _ = Check.Cancelled(run);
        Check.True(Desk.Of(used).Waits[0].IsCancelled);
        Check.Throws<ObjectDisposedException>(() => lease.State);
        Check.Equal(0, used.Operations.Live);
        await using var again = await pool.RentAsync();
        Check.True(ReferenceEquals(used, again.State));
    }

    private async Task Who_waits_is_served_in_turn(CaseState state)
    {
        await using var pool = Make(state);
        var lease = await pool.RentAsync();
        using var source = new CancellationTokenSource();
        var (first, second) = (pool.RentAsync(source.Token).AsTask(), pool.RentAsync().AsTask());
        var third = pool.RentAsync().AsTask();
        source.Cancel();
        state.Drive(first);
        _ = Check.Cancelled(first);
        await lease.DisposeAsync();
        state.Drive(second);
        Check.True(!third.IsCompleted);
        await second.Result.DisposeAsync();
        state.Drive(third);
        await third.Result.DisposeAsync();
    }

    private async Task The_end_of_a_pool_is_told_to_who_waits(CaseState state)
    {
        var pool = Make(state);
        var lease = await pool.RentAsync();
        var used = lease.State;
        var waits = pool.RentAsync().AsTask();
        pool.Dispose();
        state.Drive(waits);
        Check.Throws<ObjectDisposedException>(() => waits.GetAwaiter().GetResult());
        used.Run("scripts.look()");
        await lease.DisposeAsync();
        Check.Throws<ObjectDisposedException>(() => used.Run("scripts.look()"));
    }

    private static async Task A_set_up_that_fails_is_tried_again(CaseState state)
    {
        var tries = 0;
        await using var pool = new LuaStatePool(new LuaStatePoolOptions
        {
            Size = 1,
            StateOptions = new LuaStateOptions { Driver = state.Driver },
            SetUp = lua => lua.Run(++tries == 1 ? "error('not yet')" : "ready = true"),
        });
        Check.Throws<LuaException>(() => pool.RentAsync().AsTask().GetAwaiter().GetResult());
        await using var lease = await pool.RentAsync();
        Check.True(lease.State.Run<bool>("return ready"));
    }

    private LuaStatePool Make(CaseState state) => new(new LuaStatePoolOptions
    {
        Size = 1,
        StateOptions = new LuaStateOptions { Driver = state.Driver },
        SetUp = lua =>
        {
            lua.Register(LuaExports.All);
            lua.Run(ReadResource("harness.lua"), "harness.lua");
            lua.Run(ReadScript(), Name + ".lua");
        },
    });
}
