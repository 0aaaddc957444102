using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using LuaBindGen.Marshalling;
using LuaBindGen.Marshalling.Converters;
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

    /// <summary>Reads an integer, also from a float with an integral value, where it is in the range of the type.</summary>
    /// <inheritdoc cref="TryRead(int, out bool)"/>
    public readonly bool TryRead(int index, out sbyte value)
    {
        var read = _stack.TryInteger(index, out var wide);
        return Numbers.TryNarrow(wide, out value) && read;
    }

    /// <summary>Reads an integer, also from a float with an integral value, where it is in the range of the type.</summary>
    /// <inheritdoc cref="TryRead(int, out bool)"/>
    public readonly bool TryRead(int index, out byte value)
    {
        var read = _stack.TryInteger(index, out var wide);
        return Numbers.TryNarrow(wide, out value) && read;
    }

    /// <summary>Reads an integer, also from a float with an integral value, where it is in the range of the type.</summary>
    /// <inheritdoc cref="TryRead(int, out bool)"/>
    public readonly bool TryRead(int index, out short value)
    {
        var read = _stack.TryInteger(index, out var wide);
        return Numbers.TryNarrow(wide, out value) && read;
    }

    /// <summary>Reads an integer, also from a float with an integral value, where it is in the range of the type.</summary>
    /// <inheritdoc cref="TryRead(int, out bool)"/>
    public readonly bool TryRead(int index, out ushort value)
    {
        var read = _stack.TryInteger(index, out var wide);
        return Numbers.TryNarrow(wide, out value) && read;
    }

    /// <summary>Reads an integer, also from a float with an integral value, where it is in the range of the type.</summary>
    /// <inheritdoc cref="TryRead(int, out bool)"/>
    public readonly bool TryRead(int index, out int value)
    {
        var read = _stack.TryInteger(index, out var wide);
        return Numbers.TryNarrow(wide, out value) && read;
    }

    /// <summary>Reads an integer, also from a float with an integral value, where it is in the range of the type.</summary>
    /// <inheritdoc cref="TryRead(int, out bool)"/>
    public readonly bool TryRead(int index, out uint value)
    {
        var read = _stack.TryInteger(index, out var wide);
        return Numbers.TryNarrow(wide, out value) && read;
    }

    /// <summary>Reads an integer, also from a float with an integral value, where it is in the range of the type.</summary>
    /// <inheritdoc cref="TryRead(int, out bool)"/>
    public readonly bool TryRead(int index, out ulong value)
    {
        var read = _stack.TryInteger(index, out var wide);
        return Numbers.TryNarrow(wide, out value) && read;
    }

    /// <summary>Reads an integer, also from a float with an integral value, where it is in the range of the type.</summary>
    /// <inheritdoc cref="TryRead(int, out bool)"/>
    public readonly bool TryRead(int index, out nint value)
    {
        var read = _stack.TryInteger(index, out var wide);
        return Numbers.TryNarrow(wide, out value) && read;
    }

    /// <summary>Reads an integer, also from a float with an integral value, where it is in the range of the type.</summary>
    /// <inheritdoc cref="TryRead(int, out bool)"/>
    public readonly bool TryRead(int index, out nuint value)
    {
        var read = _stack.TryInteger(index, out var wide);
        return Numbers.TryNarrow(wide, out value) && read;
    }

    /// <summary>Reads an integer, also from a float with an integral value.</summary>
    /// <inheritdoc cref="TryRead(int, out bool)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool TryRead(int index, out long value) => _stack.TryInteger(index, out value);

    /// <summary>Reads a number.</summary>
    /// <inheritdoc cref="TryRead(int, out bool)"/>
    public readonly bool TryRead(int index, out double value) => _stack.TryNumber(index, out value);

    /// <summary>Reads a number, but none so large that it would become infinite.</summary>
    /// <inheritdoc cref="TryRead(int, out bool)"/>
    public readonly bool TryRead(int index, out float value)
    {
        var read = _stack.TryNumber(index, out var wide);
        return Numbers.TryNarrow(wide, out value) && read;
    }

    /// <summary>Reads a string of one character that is one unit of UTF-16.</summary>
    /// <inheritdoc cref="TryRead(int, out bool)"/>
    public readonly bool TryRead(int index, out char value) => TextMarshaller.TryRead(_stack, index, out value);

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

    /// <summary>Reads the bytes of a string, copied.</summary>
    /// <inheritdoc cref="TryRead(int, out bool)"/>
    public readonly bool TryRead(int index, out ReadOnlyMemory<byte> value)
    {
        var read = TryRead(index, out byte[]? bytes);
        value = bytes;
        return read;
    }

    /// <summary>Reads the bytes of a string where they lie: valid until the function returns, in whose slot the string is.</summary>
    /// <inheritdoc cref="TryRead(int, out bool)"/>
    public readonly bool TryRead(int index, out ReadOnlySpan<byte> value)
    {
        value = _stack.Bytes(index);
        return _stack.TypeAt(index) == LuaType.String;
    }

    /// <summary>Reads one of the values of an enum: an integer, or a name.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="index">Its slot.</param>
    /// <param name="names">The values.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is one.</returns>
    public bool TryRead<T>(int index, LuaEnum<T> names, out T value)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(names);
        var isValue = _stack.TryInteger(index, out var bits)
            ? names.Definition.IsDefined(bits)
            : _stack.TypeAt(index) == LuaType.String && names.Definition.TryParse(_stack.Bytes(index), out bits);
        value = StructAccess.FromBits<T>(bits);
        if (!isValue && _stack.TypeAt(index) == LuaType.String)
            NoteName(names.Definition, index);
        return isValue;
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

    /// <summary>Reads a coroutine.</summary>
    /// <inheritdoc cref="TryRead(int, out bool)"/>
    public bool TryRead(int index, [NotNullWhen(true)] out LuaThread? value)
    {
        value = _stack.TypeAt(index) == LuaType.Thread ? ValueMarshaller.Read(State, _stack, index).Reference as LuaThread : null;
        return value is not null;
    }

    /// <summary>Reads an exported struct: a copy of the one that the script holds.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <inheritdoc cref="TryRead(int, out bool)"/>
    public bool TryReadStruct<T>(int index, out T value)
        where T : struct
    {
        var found = State.Objects.Find(_stack, index) as T?;
        value = found.GetValueOrDefault();
        return found.HasValue;
    }

    /// <summary>Finds an exported struct where the script holds it, so that a member called on it can change it.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="index">Its slot.</param>
    /// <param name="found">Whether it is one.</param>
    /// <returns>The struct; null where it was not found.</returns>
    public ref T FindStruct<T>(int index, out bool found)
        where T : struct => ref StructAccess.Unbox<T>(State.Objects.Find(_stack, index), out found);

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
