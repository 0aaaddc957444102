namespace LuaBindGen;

/// <summary>How the names of members become names in Lua.</summary>
public enum LuaNamingPolicy
{
    /// <summary><c>OpenFileAsync</c> is <c>open_file</c>. The default.</summary>
    SnakeCase,

    /// <summary><c>OpenFileAsync</c> is <c>openFile</c>.</summary>
    CamelCase,

    /// <summary><c>OpenFileAsync</c> is <c>OpenFile</c>.</summary>
    AsDeclared,
}
