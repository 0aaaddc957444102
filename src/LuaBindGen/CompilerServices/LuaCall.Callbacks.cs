using System.Diagnostics.CodeAnalysis;

namespace LuaBindGen.CompilerServices;

// Functions that cross the border: delegates of C# that Lua calls, and what functions of Lua return to C#.
public ref partial struct LuaCall
{
    /// <summary>The delegate that the function which is running stands for.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The delegate.</param>
    /// <returns>Whether it is one.</returns>
    public bool TryReadDelegate<T>([NotNullWhen(true)] out T? value)
        where T : class
    {
        value = State.Delegates.FindRunning(_stack) as T;
        return value is not null;
    }

    /// <summary>Raises that the function stands for no delegate.</summary>
    /// <returns>What the function returns.</returns>
    public int NoDelegate() => Fail(new LuaCallException($"'{_function}' stands for nothing any more."));

    /// <summary>Reads what a function of Lua returned.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="index">Its slot.</param>
    /// <param name="codec">Its codec.</param>
    /// <param name="name">What messages call it, <c>result</c>.</param>
    /// <returns>The value.</returns>
    /// <exception cref="LuaConversionException">It is something else.</exception>
    public T Result<T>(int index, LuaCodec<T> codec, string name = "result") =>
        TryReadAs(index, codec, out var value)
            ? value
            : throw new LuaConversionException($"The Lua function that was given as '{_function}' returned a wrong {name} ({Wrong(name, codec.Expected, index)}).");
}
