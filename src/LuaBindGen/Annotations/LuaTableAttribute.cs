namespace LuaBindGen;

/// <summary>Makes a record, class or struct a plain table in Lua: copied field by field each time it crosses, in both directions.</summary>
/// <remarks>
/// The fields are what a new object can be given: the parameters of its constructor, and its public properties and fields that can be set. They are named
/// as members of exported types are; <see cref="LuaNameAttribute"/> and <see cref="LuaIgnoreAttribute"/> count, on a positional record as in
/// <c>[property: LuaName("id")]</c>. A field that may be null, has a default, or is neither a parameter nor <c>required</c>, may be missing in a script's table;
/// any other one that is missing, one too many, and one of a wrong type is an error that names it, <c>order.lines[3].price</c>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class LuaTableAttribute : Attribute;
