namespace LuaBindGen;

/// <summary>A chunk that is not Lua. The message says where, as Lua put it.</summary>
public sealed class LuaSyntaxException : LuaException
{
    internal LuaSyntaxException(string message, LuaValue value)
        : base(message, value, innerException: null)
    {
    }
}
