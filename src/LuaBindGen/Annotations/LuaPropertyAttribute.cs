namespace LuaBindGen;

/// <summary>Makes a method a property in Lua: <c>GetTitleAsync()</c> is what <c>object.title</c> reads, <c>SetTitleAsync(value)</c> what <c>object.title = value</c> calls.</summary>
/// <remarks>
/// So a property may wait, which one of C# cannot. The name is that of the method without <c>Get</c> or <c>Set</c> and without <c>Async</c>; <see cref="LuaNameAttribute"/> gives another. A
/// getter takes nothing and returns one value, a setter takes one value and returns nothing; a <see cref="CancellationToken"/> and a <see cref="LuaState"/> may stand beside them. Either may be alone, and
/// either may be synchronous.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LuaPropertyAttribute : Attribute;
