using LuaBindGen.States;

namespace LuaBindGen.Async;

/// <summary>A token has fired, or a timer, on whatever thread; the run hears of it in turn.</summary>
/// <param name="run">The run.</param>
/// <param name="why">Says why it is to end; null where its grace period is over.</param>
internal sealed class RunEnding(LuaRun run, Func<LuaRun, RunEnd>? why) : Turn
{
    /// <summary>Says why the run is to end; null where its grace period is over.</summary>
    internal Func<LuaRun, RunEnd>? Why => why;

    internal override bool IsWork => !run.HasEnded;

    internal override void Take()
    {
        if (run.HasEnded)
            return;
        if (why is not null)
            run.Cancel(why(run));
        else
            run.Kill();
    }

    internal override void Abandon()
    {
    }
}
