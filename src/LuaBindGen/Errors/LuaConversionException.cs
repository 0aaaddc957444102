namespace LuaBindGen;

/// <summary>A value that cannot become what was asked for: the wrong type, out of range, or a type that Lua values never become.</summary>
public sealed class LuaConversionException : LuaException
{
    internal LuaConversionException(string message)
        : base(message)
    {
    }
}
