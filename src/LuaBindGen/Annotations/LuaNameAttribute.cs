namespace LuaBindGen;

/// <summary>Gives one exported member another name in Lua than the one that its own becomes.</summary>
/// <param name="name">The name in Lua: an identifier that is not a reserved word. It is taken as it stands.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Constructor | AttributeTargets.Event)]
public sealed class LuaNameAttribute(string name) : Attribute
{
    /// <summary>The name in Lua.</summary>
    public string Name { get; } = name;
}
