namespace LuaBindGen.Tests.Fixtures;

/// <summary>An enum with a name of its own and a value that scripts do not have.</summary>
[LuaExport]
public enum Color
{
    Red = 1,
    DarkGreen = 2,
    [LuaName("blau")] Blue = -3,
    [LuaIgnore] Internal = 4,
}

/// <summary>An enum whose values combine.</summary>
[Flags]
public enum Rights : byte
{
    None = 0,
    Read = 1,
    Write = 2,
    Execute = 128,
}

/// <summary>An enum of the widest type.</summary>
[Flags]
[LuaExport("Bits")]
public enum Wide : ulong
{
    Low = 1,
    High = 1UL << 63,
}

/// <summary>Enums in and out.</summary>
[LuaExport("colors")]
public static class Colors
{
    public static Color Next(Color color = Color.Red) => color;

    public static string Name(Color color) => color.ToString();

    public static string Rights(Rights rights) => rights.ToString();

    public static Rights All() => Fixtures.Rights.Read | Fixtures.Rights.Write | Fixtures.Rights.Execute;

    public static Wide Flip(Wide wide) => wide ^ (Wide.High | Wide.Low);

    public static Color Undefined() => (Color)99;
}
