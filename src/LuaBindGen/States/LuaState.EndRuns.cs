using LuaBindGen.Async;

namespace LuaBindGen;

public sealed partial class LuaState
{
    // Who hears of the end of a run may begin another one. One that does so for ever is no reason to wait for ever.
    private const int MostRounds = 8;

    /// <summary>Cancels every run; each has its grace period. The state stays open. Any thread; it takes its turn.</summary>
    /// <returns>Completes when those that were live have ended.</returns>
    internal async Task EndRunsAsync()
    {
        Task[] ends = [];
        await InvokeAsync(state =>
        {
            var runs = state.Runs.ToArray();
            ends = Array.ConvertAll(runs, static run => run.Completion);
            foreach (var run in runs)
                run.Cancel(RunEnd.Closed());
        }).ConfigureAwait(false);
        foreach (var end in ends)
            await end.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Does something inside the state when nothing runs in it and nothing is queued; ends what runs. Any thread.</summary>
    /// <param name="action">What to do.</param>
    /// <returns>What it says; false where runs keep coming, or the state was disposed.</returns>
    internal ValueTask<bool> WhenQuietAsync(Func<bool> action) =>
        TryWhenQuiet(action) is { } atOnce ? new ValueTask<bool>(atOnce) : new ValueTask<bool>(InTurnWhenQuietAsync(action));

    private async Task<bool> InTurnWhenQuietAsync(Func<bool> action)
    {
        try
        {
            for (var round = 0; round < MostRounds; round++)
            {
                await EndRunsAsync().ConfigureAwait(false);
                bool? done = null;
                await InvokeAsync(state => done = state.Runs.Count == 0 ? action() : null).ConfigureAwait(false);
                if (done is { } inTurn)
                    return inTurn;
            }
        }
        catch (ObjectDisposedException)
        {
            // Nothing runs in it any more, and nothing is to be done in it.
        }
        return false;
    }

    // Mostly nobody is inside, and no turn has to be waited for.
    private bool? TryWhenQuiet(Func<bool> action)
    {
        if (!Gate.TryEnterFree())
            return null;
        try
        {
            return !Gate.IsClosed && Runs.Count == 0 && Gate.Waiting == 0 ? action() : null;
        }
        finally
        {
            Gate.Leave();
        }
    }
}
