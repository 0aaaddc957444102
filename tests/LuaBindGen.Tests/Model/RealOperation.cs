namespace LuaBindGen.Tests.Model;

/// <summary>A task that a script waits for.</summary>
/// <param name="run">The number of the run that waits.</param>
/// <param name="number">Its own number.</param>
internal sealed class RealOperation(int run, int number)
{
    private readonly TaskCompletionSource<long> _source = new();

    internal int Run => run;

    internal int Number => number;

    internal Task<long> Task => _source.Task;

    /// <summary>Ends it, if nobody has: with a result, a failure, or by cancelling the task.</summary>
    internal void Answer(string? error) => _ = error switch
    {
        null => _source.TrySetResult(number),
        "boom" => _source.TrySetException(new InvalidOperationException(error)),
        _ => _source.TrySetCanceled(CancellationToken.None),
    };
}
