using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Enums: integers in Lua, names where a script passes them, a locked table where they are exported.</summary>
internal sealed class Enums : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(The_host_reads_an_enum),
        Host(The_host_reads_an_enum_that_nobody_exports),
        Host(The_host_passes_an_enum),
    ];

    private static void The_host_reads_an_enum(CaseState state)
    {
        Check.Equal(Season.Winter, state.Run<Season>("echo", 4));
        Check.Equal(Season.Winter, state.Run<Season>("echo", "winter"));
        Check.Equal(null, state.Run<Season?>("echo", LuaValue.Nil));
        Check.Throws<LuaConversionException>(() => state.Run<Season>("echo", 9));
    }

    private static void The_host_reads_an_enum_that_nobody_exports(CaseState state)
    {
        Check.Equal(DayOfWeek.Friday, state.Run<DayOfWeek>("echo", 5));
        Check.Equal(FileShare.ReadWrite, state.Run<FileShare>("echo", 3));
        Check.Throws<LuaConversionException>(() => state.Run<DayOfWeek>("echo", 7));
        Check.Throws<LuaConversionException>(() => state.Run<DayOfWeek>("echo", "friday"));
    }

    private static void The_host_passes_an_enum(CaseState state) =>
        Check.Equal(4, state.Run<long>("echo", LuaValue.FromObject(Season.Winter)));
}

/// <summary>A fixture: an exported enum.</summary>
[LuaExport]
public enum Season
{
    Spring = 1,
    HighSummer,
    [LuaName("fall")] Autumn,
    Winter,
}

/// <summary>A fixture: an enum whose values combine, and that nobody exports.</summary>
[Flags]
public enum Access : byte
{
    Read = 1,
    Write = 2,
    Own = 128,
}

/// <summary>A fixture: an enum of the widest type.</summary>
[Flags]
public enum Mask : ulong
{
    Low = 1,
    High = 1UL << 63,
}

/// <summary>A fixture: a member with all bits.</summary>
[Flags]
public enum Style
{
    Bold = 1,
    All = ~0,
}

/// <summary>A fixture: enums in and out.</summary>
[LuaExport("enums")]
public static class EnumFunctions
{
    public static string Name(Season season = Season.Winter) => season.ToString();

    public static Season Next(Season season) => season + 1;

    public static string Rights(Access access) => access.ToString();

    public static Access Everything() => Access.Read | Access.Write | Access.Own;

    public static string Style(Style style) => style.ToString();

    public static Mask Flip(Mask mask) => mask ^ Mask.High;

    public static async Task<(Season, Season?)> LaterAsync(Season? season, LuaState state)
    {
        await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        return (season ?? Season.Spring, season);
    }
}
