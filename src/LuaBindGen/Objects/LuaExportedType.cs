using System.ComponentModel;
using LuaBindGen.CompilerServices;

namespace LuaBindGen;

/// <summary>What the generator wrote for one exported type. Found in <c>LuaExports</c>; given to <see cref="LuaState.Register(LuaExportedType)"/>.</summary>
/// <remarks>Immutable, and the same for all states.</remarks>
public sealed class LuaExportedType
{
    private readonly Action<LuaTypeBuilder> _members;

    /// <summary>For generated code.</summary>
    /// <param name="name">The name of the type in Lua.</param>
    /// <param name="type">The type in C#.</param>
    /// <param name="members">Names the members.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public LuaExportedType(string name, Type type, Action<LuaTypeBuilder> members)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(members);
        Name = name;
        Type = type;
        _members = members;
    }

    /// <summary>The name of the type in Lua; of a nested one with that of the type around it, <c>Account.Entry</c>.</summary>
    public string Name { get; }

    /// <summary>The type in C#.</summary>
    public Type Type { get; }

    /// <summary>Collects the members.</summary>
    internal LuaTypeBuilder Build()
    {
        var builder = new LuaTypeBuilder();
        _members(builder);
        return builder;
    }

    /// <summary>The name in Lua.</summary>
    public override string ToString() => Name;
}
