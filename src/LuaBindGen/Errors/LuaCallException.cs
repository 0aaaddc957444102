namespace LuaBindGen;

/// <summary>A call from a script that never reached the C# method: a wrong argument, or a wait where waiting is impossible.</summary>
/// <remarks>The script sees it as an error; the host finds it as the inner exception of a <see cref="LuaException"/> where no script caught it.</remarks>
public sealed class LuaCallException : Exception
{
    internal LuaCallException(string message)
        : base(message)
    {
    }
}
