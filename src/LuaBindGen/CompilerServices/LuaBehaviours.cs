using System.ComponentModel;

namespace LuaBindGen.CompilerServices;

/// <summary>What objects of a type do in Lua because they do it in C#, without code of their own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[Flags]
public enum LuaBehaviours
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary><c>tostring(object)</c> is <see cref="object.ToString"/>, of what can be formatted in the invariant culture.</summary>
    Text = 1,

    /// <summary><c>==</c> is <see cref="object.Equals(object)"/>.</summary>
    Equality = 2,

    /// <summary>A <c>&lt;close&gt;</c> variable disposes of its object, and waits for that where it can.</summary>
    Closing = 4,

    /// <summary>The object is looped over with <c>pairs(object)</c>, and a loop over the object itself is told so.</summary>
    Looping = 8,
}
