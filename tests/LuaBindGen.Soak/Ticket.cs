namespace LuaBindGen.Soak;

/// <summary>An object that scripts make and leave behind.</summary>
[LuaExport]
public sealed class Ticket(long number)
{
    /// <summary>Its number.</summary>
    public long Number { get; } = number;
}
