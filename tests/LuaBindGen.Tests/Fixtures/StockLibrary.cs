using LuaBindGen.Native;

namespace LuaBindGen.Tests.Fixtures;

/// <summary>Lua's own libraries, untouched, for comparison.</summary>
internal static class StockLibrary
{
    /// <summary>The function that makes a new table of the coroutine library.</summary>
    internal static LuaFunction Opener(LuaState lua)
    {
        using var entry = lua.Enter();
        entry.Stack.PushFunction(LibraryFunctions.Find("coroutine"));
        return new LuaFunction(lua, lua.Keep(entry.Stack));
    }
}
