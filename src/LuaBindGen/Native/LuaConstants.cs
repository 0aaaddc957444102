namespace LuaBindGen.Native;

/// <summary>The types of Lua values, as <c>lua_type</c> tells them (lua.h).</summary>
internal enum LuaType
{
    None = -1,
    Nil = 0,
    Boolean = 1,
    LightUserdata = 2,
    Number = 3,
    String = 4,
    Table = 5,
    Function = 6,
    Userdata = 7,
    Thread = 8,
}

/// <summary>How a call or a coroutine stands (lua.h).</summary>
internal enum LuaStatus
{
    Ok = 0,
    Yield = 1,
    RuntimeError = 2,
    SyntaxError = 3,
    MemoryError = 4,
    HandlerError = 5,
}
