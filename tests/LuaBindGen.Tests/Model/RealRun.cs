namespace LuaBindGen.Tests.Model;

/// <summary>What is seen of a run.</summary>
internal sealed class RealRun(int number)
{
    private readonly List<string> _trace = [];
    private readonly List<int> _fired = [];

    internal int Number { get; } = number;

    internal Task<long>? Task { get; set; }

    /// <summary>What its host cancels it with; null for a nested run.</summary>
    internal CancellationTokenSource? Source { get; set; }

    /// <summary>The token that it was begun with.</summary>
    internal CancellationToken Token { get; set; }

    /// <summary>The token that a synchronous method was given.</summary>
    internal CancellationToken? Kept { get; set; }

    internal IReadOnlyList<string> Trace
    {
        get
        {
            lock (_trace)
                return [.. _trace];
        }
    }

    internal IReadOnlyList<int> Fired
    {
        get
        {
            lock (_fired)
                return [.. _fired];
        }
    }

    internal void Log(string line)
    {
        lock (_trace)
            _trace.Add(line);
    }

    internal void NoteFired(int operation)
    {
        lock (_fired)
            _fired.Add(operation);
    }

    internal string Outcome()
    {
        if (Task is not { IsCompleted: true })
            return "pending";
        if (Task.IsCanceled)
            return new TaskCanceledException(Task).CancellationToken == Token ? "cancelled" : "cancelled by the state";
        return Task.Exception?.InnerException switch
        {
            null => $"result {Task.Result}",
            TimeoutException => "timeout",
            LuaException exception => "error " + KindOf(exception),
            var other => other.GetType().Name,
        };
    }

    internal string Describe()
    {
        var kept = Kept is not { } token ? "no token" : token.IsCancellationRequested ? "token fired" : "token quiet";
        return $"{Number}: {string.Join(", ", Trace)}; fired {string.Join(' ', Fired)}; {kept}; {Outcome()}";
    }

    private static string KindOf(LuaException exception) => exception switch
    {
        { InnerException: OperationCanceledException } => "TaskCanceledException",
        _ when exception.Message.Contains("operations of the run", StringComparison.Ordinal) => "limit",
        _ when exception.Message.Contains("cannot wait here", StringComparison.Ordinal) => "refused",
        _ when exception.Message.Contains("raised", StringComparison.Ordinal) => "raised",
        { InnerException: InvalidOperationException and not ObjectDisposedException } => exception.InnerException.Message,
        { InnerException: { } inner } => inner.GetType().Name,
        _ => exception.Message,
    };
}
