using System.ComponentModel;
using LuaBindGen.Marshalling;

namespace LuaBindGen.CompilerServices;

/// <summary>An enum as generated code reads it from a script: an integer or a name.</summary>
/// <typeparam name="T">The enum.</typeparam>
/// <remarks>Immutable, and the same for all states and threads.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LuaEnum<T>
    where T : struct, Enum
{
    /// <summary>Takes the values.</summary>
    /// <param name="name">The name of the enum in Lua.</param>
    /// <param name="isFlags">Whether values combine.</param>
    /// <param name="values">The values by their names in Lua, each the same bits as in C#.</param>
    public LuaEnum(string name, bool isFlags, params (string Name, long Value)[] values)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(values);
        Definition = EnumDefinition.Make(typeof(T), name, isFlags, values);
    }

    internal EnumDefinition Definition { get; }
}
