using System.ComponentModel;

namespace LuaBindGen.CompilerServices;

/// <summary>The kinds of Lua value that an overload takes in one place.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[Flags]
public enum LuaKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>nil, or nothing at all.</summary>
    Nil = 1,

    /// <summary>A boolean.</summary>
    Boolean = 2,

    /// <summary>A number that is an integer by representation.</summary>
    Integer = 4,

    /// <summary>A number that is a float by representation.</summary>
    Float = 8,

    /// <summary>A string.</summary>
    String = 16,

    /// <summary>A table.</summary>
    Table = 32,

    /// <summary>A function.</summary>
    Function = 64,

    /// <summary>A coroutine.</summary>
    Thread = 128,

    /// <summary>An object of C#.</summary>
    Object = 256,

    /// <summary>A number of either representation.</summary>
    Number = Integer | Float,
}
