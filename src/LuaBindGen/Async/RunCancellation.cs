using LuaBindGen.States;

namespace LuaBindGen.Async;

/// <summary>The token of a run has fired, on whatever thread; the run hears of it in turn.</summary>
internal sealed class RunCancellation(LuaRun run) : Turn
{
    internal override bool IsWork => !run.HasEnded;

    internal override void Take() => run.Cancel(run.CancellationToken);

    internal override void Abandon()
    {
    }
}
