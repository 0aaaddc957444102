namespace LuaBindGen.Generator.Common;

/// <summary>The names that Lua's own functions and libraries have among the globals (Lua 5.4 manual, 6).</summary>
internal static class LuaGlobals
{
    // A global called _ENV can be made and never be read: the name always means the environment itself.
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "_ENV", "_G", "_VERSION",
        "assert", "collectgarbage", "dofile", "error", "getmetatable", "ipairs", "load", "loadfile", "next", "pairs", "pcall",
        "print", "rawequal", "rawget", "rawlen", "rawset", "require", "select", "setmetatable", "tonumber", "tostring", "type",
        "warn", "xpcall",
        "coroutine", "debug", "io", "math", "os", "package", "string", "table", "utf8",
    };

    public static bool Contains(string name) => Names.Contains(name);
}
