namespace LuaBindGen.Tests.Fixtures;

/// <summary>A fixture: tables of all depths, read and handed back.</summary>
[LuaExport("tables")]
public static class Tables
{
    public static Dictionary<LuaValue, LuaValue> Any(Dictionary<LuaValue, LuaValue> items) => items;

    public static Dictionary<string, List<LuaValue>> Lists(Dictionary<string, List<LuaValue>> items) => items;

    public static Dictionary<string, int> Counts(Dictionary<string, int> items) => items;

    public static List<List<int?>> Rows(List<List<int?>> items) => items;

    public static HashSet<double> Numbers(HashSet<double> items) => items;
}
