namespace LuaBindGen.Tests.Model;

/// <summary>An error in a script of the model, told by one word.</summary>
internal sealed class ModelError(string kind) : Exception(kind)
{
    internal string Kind { get; } = kind;
}

/// <summary>The coroutine is being closed: only handlers run, and <c>pcall</c> does not catch it.</summary>
internal sealed class ModelClosed : Exception;
