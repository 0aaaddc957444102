using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.RandomPrograms;

/// <summary>Names that somebody will use one day: keywords, names of ours and of the framework, letters of other scripts.</summary>
internal static class Names
{
    private static readonly string[] Odd =
    [
        "@class", "@event", "@await", "@record", "@var", "@dynamic", "@field", "@value", "@global", "@async", "@scoped", "@nint", "@_", "_", "__", "_1",
        "end", "nil", "function", "local", "self", "call", "state", "result", "results", "task", "exception", "value", "Export", "Members", "Main", "New", "Enums",
        "État", "名前", "ǅ", "a\u200cb", @"\u0041b", "ß", "İ", "Item1", "Length", "GetX", "SetX", "ToString", "GetHashCode", "Equals",
    ];

    private static readonly string[] OfTypes =
    [
        "Account", "account", "A_B", "A_", "_B", "@class", "@event", "@record_", "Generated", "Generated_", "LuaCall", "Exception", "Task", "Int32", "Attribute",
        "Ünïcode", "名", "Export", "All", "Members", "get_All", "abc", "X", "XAsync", "Nullable", "Embedded", "System_", "LuaBindGen_", "a\u200cc", "T1", "ReadOnlySpan",
    ];

    /// <summary>A name for a member or parameter.</summary>
    public static string Member(Dice dice) =>
        dice.Chance(15) ? dice.Pick(Odd) : dice.Pick("A", "B", "C", "X", "XAsync", "Open", "OpenAsync", "HTTPGet", "Size", "Next", "Put") + dice.Maybe(60, "1", "2", "3", "4", "Async");

    /// <summary>A name for a type. Most differ, so that most programs compile.</summary>
    public static string Type(Dice dice, int number) => dice.Chance(20) ? dice.Pick(OfTypes) : $"{dice.Pick("Type", "Order", "item", "T_")}{number}";

    public static string Namespace(Dice dice) =>
        dice.Pick("Bank", "Bank.Inner", "@namespace.@if", "A.B", "Game.System", "My.LuaBindGen", "LuaBindGen.Game", "système.名", "A_B", "System.Extra", "Microsoft");
}
