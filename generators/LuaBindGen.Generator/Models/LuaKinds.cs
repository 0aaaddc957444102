namespace LuaBindGen.Generator.Models;

/// <summary>The kinds of Lua value that a script may pass for a value.</summary>
[Flags]
internal enum LuaKinds
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

    /// <summary>An object of C#; which ones is for the type to say.</summary>
    Object = 256,

    /// <summary>A number of either representation.</summary>
    Number = Integer | Float,

    /// <summary>Whatever there is.</summary>
    Any = Nil | Boolean | Number | String | Table | Function | Thread | Object,
}
