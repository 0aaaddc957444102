using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using LuaBindGen.Marshalling;
using LuaBindGen.Native;

namespace LuaBindGen.CompilerServices;

// Arguments. An index counts the slots of the call from 1. Nothing is converted between strings, numbers and booleans.
public ref partial struct LuaCall
{
    /// <summary>Whether an argument is nil or was not passed.</summary>
    /// <param name="index">Its slot.</param>
    /// <returns>Whether it is.</returns>
    public readonly bool IsAbsent(int index) => _stack.TypeAt(index) <= LuaType.Nil;

    /// <summary>Reads a boolean.</summary>
    /// <param name="index">Its slot.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is one.</returns>
    public readonly bool TryRead(int index, out bool value)
    {
        value = _stack.ToBoolean(index);
        return _stack.TypeAt(index) == LuaType.Boolean;
    }

    /// <summary>Reads an integer, also from a float with an integral value, where it fits into 32 bits.</summary>
    /// <inheritdoc cref="TryRead(int, out bool)"/>
    public readonly bool TryRead(int index, out int value)
    {
        var read = _stack.TryInteger(index, out var wide);
        value = (int)wide;
        return read && value == wide;
    }

    /// <summary>Reads an integer, also from a float with an integral value.</summary>
    /// <inheritdoc cref="TryRead(int, out bool)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool TryRead(int index, out long value) => _stack.TryInteger(index, out value);

    /// <summary>Reads a number.</summary>
    /// <inheritdoc cref="TryRead(int, out bool)"/>
    public readonly bool TryRead(int index, out double value) => _stack.TryNumber(index, out value);

    /// <summary>Reads a string that is valid UTF-8.</summary>
    /// <inheritdoc cref="TryRead(int, out bool)"/>
    public readonly bool TryRead(int index, [NotNullWhen(true)] out string? value) => TextMarshaller.TryRead(_stack, index, out value);

    /// <summary>Reads the bytes of a string.</summary>
    /// <inheritdoc cref="TryRead(int, out bool)"/>
    public readonly bool TryRead(int index, [NotNullWhen(true)] out byte[]? value)
    {
        value = _stack.TypeAt(index) == LuaType.String ? _stack.Bytes(index).ToArray() : null;
        return value is not null;
    }

    /// <summary>Reads any value, nil too; only what was not passed is none.</summary>
    /// <inheritdoc cref="TryRead(int, out bool)"/>
    public bool TryRead(int index, out LuaValue value)
    {
        value = ValueMarshaller.Read(State, _stack, index);
        return _stack.TypeAt(index) != LuaType.None;
    }

    /// <summary>Reads a table.</summary>
    /// <inheritdoc cref="TryRead(int, out bool)"/>
    public bool TryRead(int index, [NotNullWhen(true)] out LuaTable? value)
    {
        value = _stack.TypeAt(index) == LuaType.Table ? ValueMarshaller.Read(State, _stack, index).Reference as LuaTable : null;
        return value is not null;
    }

    /// <summary>Reads a function.</summary>
    /// <inheritdoc cref="TryRead(int, out bool)"/>
    public bool TryRead(int index, [NotNullWhen(true)] out LuaFunction? value)
    {
        value = _stack.TypeAt(index) == LuaType.Function ? ValueMarshaller.Read(State, _stack, index).Reference as LuaFunction : null;
        return value is not null;
    }

    /// <summary>Reads an exported object.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <inheritdoc cref="TryRead(int, out bool)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReadObject<T>(int index, [NotNullWhen(true)] out T? value)
        where T : class
    {
        value = State.Objects.Find(_stack, index) as T;
        return value is not null;
    }
}
