using LuaBindGen.States;

namespace LuaBindGen.Async;

/// <summary>A token has fired, or a timer, on whatever thread; the run hears of it in turn.</summary>
/// <param name="run">The run.</param>
/// <param name="end">Why it is to end; null where its grace period is over.</param>
internal sealed class RunEnding(LuaRun run, RunEnd? end) : Turn
{
    internal override bool IsWork => !run.HasEnded;

    internal override void Take()
    {
        if (end is not null)
            run.Cancel(end);
        else
            run.Kill();
    }

    internal override void Abandon()
    {
    }
}
