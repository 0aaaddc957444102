namespace LuaBindGen.Generator.Models;

/// <summary>What objects of a class do in Lua because they do it in C#. The runtime has the same list.</summary>
[Flags]
internal enum LuaBehaviours
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>They have a text of their own.</summary>
    Text = 1,

    /// <summary>They say themselves what they are equal to.</summary>
    Equality = 2,

    /// <summary>They are disposed of.</summary>
    Closing = 4,

    /// <summary>They are looped over.</summary>
    Looping = 8,
}
