namespace LuaBindGen;

/// <summary>Makes a method a metamethod of its class: what Lua calls for an operator, a key, a call or the end of a variable.</summary>
/// <remarks>
/// It takes the place of whatever the class would do by itself there, and is no method of its name any more. Static ones take all operands in the order of the script,
/// and one of them is of the class; instance ones are called on the first. It may be asynchronous; then it can be called where a script can wait.
/// </remarks>
/// <param name="metamethod">The metamethod.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LuaMetamethodAttribute(LuaMetamethod metamethod) : Attribute
{
    /// <summary>The metamethod.</summary>
    public LuaMetamethod Metamethod { get; } = metamethod;
}
