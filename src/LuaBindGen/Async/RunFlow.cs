namespace LuaBindGen.Async;

/// <summary>The run that code flows from: what exported methods call, start and await, on whatever thread.</summary>
/// <remarks>It flows with the execution context, which timers and tasks keep for as long as they live. So it lets go of the run when that ends.</remarks>
internal sealed class RunFlow
{
    private static readonly AsyncLocal<RunFlow?> Local = new();

    private volatile LuaRun? _run;

    private RunFlow(LuaRun run) => _run = run;

    /// <summary>The run; null outside of any, and where it has ended.</summary>
    internal static LuaRun? Current => Local.Value?._run;

    /// <summary>Makes the code that is running, and what flows from it, code of a run.</summary>
    internal static RunFlow Enter(LuaRun run) => Local.Value = new RunFlow(run);

    /// <summary>The run has ended: what still flows from it is the host's own.</summary>
    internal void End() => _run = null;
}
