namespace LuaBindGen.Async;

/// <summary>What a run hands down to the code that flows from it, in its <see cref="ExecutionContext"/>: exported methods, and what they start.</summary>
/// <remarks>
/// It outlives its run where such code does; then it knows nothing of the run any more, so that nothing is kept alive by it.
/// </remarks>
internal sealed class RunFlow
{
    /// <summary>How many runs may wait for one another. Each costs a coroutine; a script that calls itself through C# without end is stopped here.</summary>
    internal const int DeepestNesting = 200;

    private static readonly AsyncLocal<RunFlow?> Flowing = new();

    private RunFlow? _parent;
    private volatile LuaRun? _run;

    /// <summary>The flow of a new run, that the calling code begins.</summary>
    internal RunFlow(LuaRun run, bool isAttended)
    {
        _run = run;
        _parent = isAttended && Current is { Run: not null } parent ? parent : null;
    }

    /// <summary>The flow that the calling code belongs to; null outside all runs.</summary>
    internal static RunFlow? Current => Flowing.Value;

    /// <summary>The run; null when it has ended.</summary>
    internal LuaRun? Run => _run;

    /// <summary>Whether a run that the calling code begins would be nested too deep: so many live runs were each begun by code of the one before.</summary>
    internal static bool IsTooDeep
    {
        get
        {
            var depth = 0;
            for (var flow = Current; flow?.Run is not null && depth < DeepestNesting; flow = flow._parent)
                depth++;
            return depth == DeepestNesting;
        }
    }

    /// <summary>Makes the code that is running, and what flows from it, code of the run.</summary>
    internal void Enter() => Flowing.Value = this;

    /// <summary>The run has ended.</summary>
    internal void End()
    {
        _run = null;
        _parent = null;
    }
}
