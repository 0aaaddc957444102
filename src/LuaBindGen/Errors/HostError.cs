namespace LuaBindGen.Errors;

/// <summary>A C# exception as Lua sees it.</summary>
/// <param name="Exception">The exception itself, for the host.</param>
/// <param name="Position">Where the script called, as <c>chunk:line: </c>, or nothing.</param>
/// <param name="Message">What the script may read.</param>
internal sealed record HostError(Exception Exception, string Position, string Message)
{
    /// <summary>Why the run was ended, where it is the error of a cancelled run: <c>cancelled</c>, <c>timeout</c>, <c>disposed</c>, <c>closed</c>.</summary>
    internal string? Reason { get; init; }

    /// <summary>Position and message, as Lua's own errors have them.</summary>
    internal string Text => Position + Message;
}
