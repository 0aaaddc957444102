using System.Diagnostics.CodeAnalysis;
using LuaBindGen.Marshalling;
using LuaBindGen.Marshalling.Converters;

namespace LuaBindGen.CompilerServices;

// Results. Each push adds one value; null is nil.
public ref partial struct LuaCall
{
    /// <summary>Pushes a boolean.</summary>
    /// <param name="value">The value.</param>
    public readonly void Push(bool value) => _stack.Push(value);

    /// <summary>Pushes an integer.</summary>
    /// <param name="value">The value.</param>
    public readonly void Push(long value) => _stack.Push(value);

    /// <summary>Pushes an integer.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="OverflowException">It is larger than Lua's largest, <see cref="long.MaxValue"/>.</exception>
    public readonly void Push(ulong value) => _stack.Push(Numbers.Fit(value));

    /// <summary>Pushes a float.</summary>
    /// <param name="value">The value.</param>
    public readonly void Push(double value) => _stack.Push(value);

    /// <summary>Pushes a string of one character.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">It is half of a surrogate pair.</exception>
    public readonly void Push(char value) => TextMarshaller.Push(_stack, new ReadOnlySpan<char>(in value));

    /// <summary>Pushes a boolean or nil.</summary>
    /// <param name="value">The value.</param>
    public readonly void Push(bool? value)
    {
        if (value is { } some)
            Push(some);
        else
            _stack.PushNil();
    }

    /// <summary>Pushes an integer or nil.</summary>
    /// <param name="value">The value.</param>
    public readonly void Push(long? value)
    {
        if (value is { } some)
            Push(some);
        else
            _stack.PushNil();
    }

    /// <summary>Pushes an integer or nil.</summary>
    /// <inheritdoc cref="Push(ulong)"/>
    public readonly void Push(ulong? value)
    {
        if (value is { } some)
            Push(some);
        else
            _stack.PushNil();
    }

    /// <summary>Pushes a float or nil.</summary>
    /// <param name="value">The value.</param>
    public readonly void Push(double? value)
    {
        if (value is { } some)
            Push(some);
        else
            _stack.PushNil();
    }

    /// <summary>Pushes a string of one character or nil.</summary>
    /// <inheritdoc cref="Push(char)"/>
    public readonly void Push(char? value)
    {
        if (value is { } some)
            Push(some);
        else
            _stack.PushNil();
    }

    /// <summary>Pushes bytes as a string.</summary>
    /// <param name="value">The value.</param>
    public readonly void Push(ReadOnlySpan<byte> value) => _stack.Push(value);

    /// <summary>Pushes bytes as a string.</summary>
    /// <param name="value">The value.</param>
    public readonly void Push(ReadOnlyMemory<byte> value) => _stack.Push(value.Span);

    /// <summary>Pushes bytes as a string, or nil.</summary>
    /// <param name="value">The value.</param>
    public readonly void Push(ReadOnlyMemory<byte>? value)
    {
        if (value is { } some)
            Push(some);
        else
            _stack.PushNil();
    }

    /// <summary>Pushes a text in UTF-8.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">It holds half of a surrogate pair.</exception>
    public readonly void Push(string? value)
    {
        if (value is null)
            _stack.PushNil();
        else
            TextMarshaller.Push(_stack, value);
    }

    /// <summary>Pushes bytes as a string.</summary>
    /// <param name="value">The value.</param>
    public readonly void Push(byte[]? value)
    {
        if (value is null)
            _stack.PushNil();
        else
            _stack.Push(value);
    }

    /// <summary>Pushes nil and a message, as Lua's own functions report an error, and nils behind them.</summary>
    /// <param name="error">The message; null where there is no error.</param>
    /// <param name="results">How many values it pushes; two at least.</param>
    /// <returns>Whether there is an error; else nothing is pushed.</returns>
    /// <exception cref="ArgumentException">The message holds half of a surrogate pair.</exception>
    public readonly bool TryPushError([NotNullWhen(true)] string? error, int results)
    {
        if (error is null)
            return false;
        _stack.PushNil();
        TextMarshaller.Push(_stack, error);
        for (var count = 2; count < results; count++)
            _stack.PushNil();
        return true;
    }

    /// <summary>Pushes any value.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">It belongs to another state.</exception>
    /// <exception cref="ObjectDisposedException">Its handle was disposed.</exception>
    public void Push(LuaValue value) => value.Push(State, _stack);

    /// <summary>Pushes a table.</summary>
    /// <inheritdoc cref="Push(LuaValue)"/>
    public void Push(LuaTable? value) => ((LuaValue)value).Push(State, _stack);

    /// <summary>Pushes a function.</summary>
    /// <inheritdoc cref="Push(LuaValue)"/>
    public void Push(LuaFunction? value) => ((LuaValue)value).Push(State, _stack);

    /// <summary>Pushes an exported object.</summary>
    /// <typeparam name="T">The type that it is shown as.</typeparam>
    /// <param name="value">The object.</param>
    /// <exception cref="InvalidOperationException">The type is not registered in the state.</exception>
    public void PushObject<T>(T? value)
        where T : class
    {
        if (value is null)
            _stack.PushNil();
        else
            State.Objects.Push(_stack, value, State.Types.Find(value));
    }

    /// <summary>Pushes an exported struct: a copy, which is the script's own.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The struct.</param>
    /// <exception cref="InvalidOperationException">The type is not registered in the state.</exception>
    public void PushStruct<T>(T value)
        where T : struct => State.Objects.PushStruct(_stack, value, State.Types.Find<T>());

    /// <summary>Pushes an exported struct, or nil.</summary>
    /// <inheritdoc cref="PushStruct{T}(T)"/>
    public void PushStruct<T>(T? value)
        where T : struct
    {
        if (value is { } some)
            PushStruct(some);
        else
            _stack.PushNil();
    }
}
