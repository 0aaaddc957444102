using System.Runtime.CompilerServices;
using LuaBindGen.Errors;
using LuaBindGen.Native;

namespace LuaBindGen.CompilerServices;

// Failures. Each returns what the function returns: Lua raises when it has.
public ref partial struct LuaCall
{
    /// <summary>Raises an exception.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <returns>What the function returns.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Fail(Exception exception) => ExitSlot.Raise(State, _stack, exception, _level);

    /// <summary>Raises that an asynchronous function was called where nothing can wait.</summary>
    /// <returns>What the function returns.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int CannotWait() => Fail(new LuaCallException(WaitObstacle.Describe(State, _stack, _function)));

    /// <summary>Raises that an argument is wrong.</summary>
    /// <param name="position">Its position among the parameters that a script passes, from 1; the object of a method does not count.</param>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="expected">What was expected, <c>integer</c>.</param>
    /// <returns>What the function returns.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int WrongArgument(int position, string name, string expected)
    {
        // The name of a method has a colon; its object stands in the first slot. An extension is a function, and is called both ways.
        var index = _function.Contains(':') ? position + 1 : position;
        var (function, shown) = position > 1 && ExtendedType() is { } type ? ($"{type}:{OwnName}", position - 1) : (_function, position);
        return Fail(new LuaCallException(
            $"bad argument #{shown} '{name}' to '{function}' ({Wrong(name, expected, index)})"));
    }

    /// <summary>Raises that a method was called on something else than its object.</summary>
    /// <param name="expected">The type that was expected.</param>
    /// <returns>What the function returns.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int WrongReceiver(string expected)
    {
        return Fail(new LuaCallException(
            $"bad self to '{_function}' ({expected} expected, got {ArgumentDescription.Of(State, _stack, 1)}); call it with a colon, object:{OwnName}(...)"));
    }

    /// <summary>Raises that a property was set to something wrong.</summary>
    /// <param name="expected">What was expected.</param>
    /// <returns>What the function returns.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int WrongValue(string expected) => Fail(new LuaCallException(
        $"bad value for '{_function}' ({Wrong(OwnName, expected, 3)})"));

    /// <summary>Raises that an item of a collection was set to something wrong.</summary>
    internal int WrongItem(int key, string expected) => Fail(new LuaCallException(
        $"bad value for '{_function}{ArgumentDescription.OfPlace(State, _stack, key)}' ({Wrong("value", expected, key + 1)})"));

    /// <summary>Raises that an item of a collection cannot be set.</summary>
    internal int CannotSet(int key, string reason) => Fail(new LuaCallException(
        $"'{_function}{ArgumentDescription.OfPlace(State, _stack, key)}' cannot be set: {reason}"));

    // The type on whose object a script has called an extension with a colon; as Lua's own functions do, it asks how it was called.
    private string? ExtendedType() =>
        !_function.Contains(':') && _stack.IsMethodCall() ? State.Objects.FindView(_stack, 1)?.Export.Name : null;

    // What stands behind the last dot or colon.
    private readonly string OwnName => _function[(_function.LastIndexOfAny(['.', ':']) + 1)..];
}
