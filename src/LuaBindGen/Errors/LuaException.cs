using LuaBindGen.Errors;

namespace LuaBindGen;

/// <summary>An error that reached the host from Lua: any value that a script raised, or a C# exception that went through Lua.</summary>
/// <remarks>
/// A C# exception keeps its identity: where an exported method threw it and no script caught it, it is the
/// <see cref="Exception.InnerException"/>, the same instance.
/// </remarks>
public class LuaException : Exception
{
    /// <summary>Makes an exception that carries no Lua value.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">What caused it.</param>
    public LuaException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal LuaException(string message, LuaValue value, Exception? innerException)
        : base(message, innerException)
    {
        Value = value;
        HasValue = true;
    }

    /// <summary>The value that was raised, as it was; nil where the error did not come from Lua.</summary>
    public LuaValue Value { get; }

    /// <summary>The Lua traceback at the point of the error, or <see langword="null"/> where Lua had none to give.</summary>
    public string? Traceback { get; internal init; }

    /// <summary>
    /// The frames by which the error came to the host, of Lua and C# in the order of the calls: across waits, coroutines, and runs that methods of yours awaited.
    /// Below them stand the frames of the host, as of any exception.
    /// </summary>
    /// <remarks>The innermost first; frames of this library are not among them. <see cref="Traceback"/> is what Lua alone knows of the last run.</remarks>
    public override string? StackTrace => Frames.Count == 0 ? base.StackTrace : string.Join(Environment.NewLine, [.. Frames, .. TraceFrames.Of(this)]);

    /// <summary>The frames up to the call of the host's.</summary>
    internal IReadOnlyList<string> Frames { get; init; } = [];

    /// <summary>Whether raising it again in Lua raises <see cref="Value"/> itself.</summary>
    internal bool HasValue { get; }

    /// <summary>The exception with its trace. That of a C# exception is a part of it, and not shown again.</summary>
    public override string ToString()
    {
        if (Frames.Count == 0 || InnerException is not { } inner)
            return base.ToString();
        var cause = inner.InnerException is null ? "" : $"{Environment.NewLine} ---> {inner.InnerException}{Environment.NewLine}   --- End of inner exception stack trace ---";
        return $"{GetType()}: {Message}{Environment.NewLine} ---> {inner.GetType()}: {inner.Message}{cause}{Environment.NewLine}{StackTrace}";
    }
}
