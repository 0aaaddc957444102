namespace LuaBindGen.Async;

/// <summary>Why a run is ended from outside: what its script reads, and what its host is told.</summary>
internal sealed class RunEnd
{
    private RunEnd(string reason, Exception exception, CancellationToken? token, bool hasGrace)
    {
        Reason = reason;
        Exception = exception;
        Token = token;
        HasGrace = hasGrace;
    }

    /// <summary>One word, for scripts: the field <c>reason</c> of the error.</summary>
    internal string Reason { get; }

    /// <summary>What is raised in the script, and thrown to the host where there is no token.</summary>
    internal Exception Exception { get; }

    /// <summary>The token that the host's task is cancelled with; null where it fails.</summary>
    internal CancellationToken? Token { get; }

    /// <summary>Whether the script may take its grace period.</summary>
    internal bool HasGrace { get; }

    /// <summary>The host's token has fired.</summary>
    internal static RunEnd Cancelled(CancellationToken token) =>
        new("cancelled", new OperationCanceledException("The run was cancelled.", token), token, hasGrace: true);

    /// <summary>Its time is over.</summary>
    internal static RunEnd TimedOut(string? name, string limit) =>
        new("timeout", new TimeoutException($"{(name is null ? "The run" : $"The run '{name}'")} has timed out: {limit}."), token: null, hasGrace: true);

    /// <summary>The state is being disposed.</summary>
    internal static RunEnd Disposed(bool hasGrace)
    {
        var token = new CancellationToken(canceled: true);
        return new("disposed", new OperationCanceledException("The state is being disposed.", token), token, hasGrace);
    }

    /// <summary>The state was given back to its pool.</summary>
    internal static RunEnd Closed()
    {
        var token = new CancellationToken(canceled: true);
        return new("closed", new OperationCanceledException("The state is wanted back: what still runs in it is ended.", token), token, hasGrace: true);
    }
}
