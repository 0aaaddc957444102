namespace LuaBindGen.Replacements;

/// <summary>Scripts that wait for a module which another script is loading. Used by the thread that is inside the state.</summary>
internal sealed class ModuleLoads
{
    private readonly Dictionary<long, TaskCompletionSource> _awaited = [];

    /// <summary>Completes when the load with this number has ended, well or not.</summary>
    internal Task WaitAsync(long number)
    {
        if (!_awaited.TryGetValue(number, out var source))
            _awaited.Add(number, source = new TaskCompletionSource());
        return source.Task;
    }

    /// <summary>The load has ended.</summary>
    internal void End(long number)
    {
        if (_awaited.Remove(number, out var source))
            source.SetResult();
    }
}
