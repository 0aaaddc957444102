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

    /// <summary>Whether raising it again in Lua raises <see cref="Value"/> itself.</summary>
    internal bool HasValue { get; }

    /// <summary>The exception with its Lua traceback.</summary>
    public override string ToString() =>
        string.IsNullOrEmpty(Traceback) ? base.ToString() : $"{base.ToString()}{Environment.NewLine}{Traceback}";
}
