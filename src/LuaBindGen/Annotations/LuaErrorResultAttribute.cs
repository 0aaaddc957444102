namespace LuaBindGen;

/// <summary>Makes the last element of the tuple that a method returns an error as Lua's own functions report it: <c>nil, message</c>.</summary>
/// <remarks>
/// The method returns a tuple, or a task of one, whose last element is a <c>string?</c>. Where that is null, a script gets the other elements; where not, it gets nil and the
/// message, and the other elements are nobody's. So <c>assert(parse(text))</c> and <c>local value, message = parse(text)</c> do what they do with <c>io.open</c>. An exception is still
/// raised as a Lua error. How many values an asynchronous method gives is known before it waits: of one value and an error always two.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LuaErrorResultAttribute : Attribute;
