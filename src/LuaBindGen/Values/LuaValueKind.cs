namespace LuaBindGen;

/// <summary>What a <see cref="LuaValue"/> is.</summary>
public enum LuaValueKind
{
    /// <summary>nil, the default value.</summary>
    Nil,

    /// <summary>A boolean.</summary>
    Boolean,

    /// <summary>A number that is a 64-bit integer.</summary>
    Integer,

    /// <summary>A number that is a float.</summary>
    Float,

    /// <summary>A string: bytes, most often text in UTF-8.</summary>
    String,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A function.</summary>
    Function,

    /// <summary>A coroutine.</summary>
    Thread,

    /// <summary>An exported C# object.</summary>
    Object,

    /// <summary>A value that C# can only pass on: an error object, or a userdata of somebody else's.</summary>
    Opaque,
}
