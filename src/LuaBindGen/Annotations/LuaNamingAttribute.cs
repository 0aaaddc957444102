namespace LuaBindGen;

/// <summary>Chooses how the members of an exported type are named in Lua; on an assembly, those of all of its types that do not choose themselves.</summary>
/// <remarks>
/// What a class inherits is named as the class says. Types keep their own names, constructors are <c>new</c>, and what
/// <see cref="LuaNameAttribute"/> says stands as it is. Under each policy the <c>Async</c> of a method is dropped.
/// </remarks>
/// <param name="policy">How.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Assembly, Inherited = false)]
public sealed class LuaNamingAttribute(LuaNamingPolicy policy) : Attribute
{
    /// <summary>How.</summary>
    public LuaNamingPolicy Policy { get; } = policy;
}
