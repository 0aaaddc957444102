namespace LuaBindGen;

/// <summary>Hands scripts a collection as it is, not as a copy: on a property or field, or on the result of a method, as <c>[return: LuaView]</c>.</summary>
/// <remarks>
/// The script gets an object that reads and writes the collection itself: <c>#v</c>, <c>v[i]</c>, <c>pairs(v)</c>, of a list from 1 on and <c>v[#v + 1] = x</c> to
/// add, of a dictionary by key and nil to remove, of a set true for what is in it. The same collection is the same object, and passed back it is the collection
/// itself. Nobody writes through <see cref="IReadOnlyList{T}"/>, <see cref="IReadOnlyDictionary{TKey, TValue}"/>, <see cref="IReadOnlySet{T}"/> and what is immutable. Where a script sets the property to
/// a table, that is copied.
/// </remarks>
[AttributeUsage(AttributeTargets.ReturnValue | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class LuaViewAttribute : Attribute;
