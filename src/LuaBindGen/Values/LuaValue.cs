using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using LuaBindGen.CompilerServices.Codecs;
using LuaBindGen.Marshalling;
using LuaBindGen.Marshalling.Converters;
using LuaBindGen.Native;

namespace LuaBindGen;

/// <summary>Any Lua value. Simple values are held by value; tables, functions, coroutines and the like by a handle.</summary>
/// <remarks>
/// Numbers and strings are not converted into one another. <see cref="Dispose"/> disposes the handle of a table, a function or a coroutine and
/// does nothing for other values; a handle that is never disposed is released when it is collected.
/// </remarks>
public readonly struct LuaValue : IEquatable<LuaValue>, IDisposable
{
    private readonly object? _reference;
    private readonly long _bits;

    private LuaValue(LuaValueKind kind, object? reference, long bits)
    {
        Kind = kind;
        _reference = reference;
        _bits = bits;
    }

    /// <summary>nil.</summary>
    public static LuaValue Nil => default;

    /// <summary>What it is.</summary>
    public LuaValueKind Kind { get; }

    /// <summary>Whether it is nil.</summary>
    public bool IsNil => Kind == LuaValueKind.Nil;

    /// <summary>The value as <c>an X</c>, for messages.</summary>
    internal string Article => Kind switch
    {
        LuaValueKind.Nil => "nil",
        LuaValueKind.Boolean => "a boolean",
        LuaValueKind.Integer or LuaValueKind.Float => "a number",
        LuaValueKind.String => "a string",
        LuaValueKind.Table => "a table",
        LuaValueKind.Function => "a function",
        LuaValueKind.Thread => "a coroutine",
        LuaValueKind.Object => $"an object of type {_reference!.GetType().Name}",
        _ => "a value that C# can only pass on",
    };

    /// <summary>A boolean.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator LuaValue(bool value) => new(LuaValueKind.Boolean, null, value ? 1 : 0);

    /// <summary>An integer.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator LuaValue(long value) => new(LuaValueKind.Integer, null, value);

    /// <inheritdoc cref="op_Implicit(long)"/>
    public static implicit operator LuaValue(int value) => (long)value;

    /// <inheritdoc cref="op_Implicit(long)"/>
    public static implicit operator LuaValue(ushort value) => (long)value;

    /// <inheritdoc cref="op_Implicit(long)"/>
    public static implicit operator LuaValue(uint value) => (long)value;

    /// <summary>An integer, where it is one in Lua.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="OverflowException">It is larger than Lua's largest integer, <see cref="long.MaxValue"/>.</exception>
    public static implicit operator LuaValue(ulong value) => Numbers.Fit(value);

    /// <summary>A string of one character.</summary>
    /// <param name="value">The character.</param>
    public static implicit operator LuaValue(char value) => value.ToString();

    /// <summary>A float.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator LuaValue(double value) =>
        new(LuaValueKind.Float, null, BitConverter.DoubleToInt64Bits(value));

    /// <summary>A string in UTF-8; nil for null.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator LuaValue(string? value) => value is null ? default : new(LuaValueKind.String, value, 0);

    /// <summary>A string of these bytes; nil for null. The array is not copied until the value goes to Lua.</summary>
    /// <param name="value">The bytes.</param>
    public static implicit operator LuaValue(byte[]? value) => value is null ? default : new(LuaValueKind.String, value, 0);

    /// <summary>A table; nil for null.</summary>
    /// <param name="value">The handle.</param>
    public static implicit operator LuaValue(LuaTable? value) => value is null ? default : new(LuaValueKind.Table, value, 0);

    /// <summary>A function; nil for null.</summary>
    /// <param name="value">The handle.</param>
    public static implicit operator LuaValue(LuaFunction? value) =>
        value is null ? default : new(LuaValueKind.Function, value, 0);

    /// <summary>A coroutine; nil for null.</summary>
    /// <param name="value">The handle.</param>
    public static implicit operator LuaValue(LuaThread? value) => value is null ? default : new(LuaValueKind.Thread, value, 0);

    /// <summary>An object of an exported type, or a list or dictionary, which becomes a table when it goes to Lua; nil for null.</summary>
    /// <param name="value">The object; an exported class has to be registered in the state that it goes to. What has a Lua value of its own, a number for instance, becomes that; a <see cref="Uri"/> and the like do so where the state does not know them as exported types.</param>
    /// <returns>The value.</returns>
    public static LuaValue FromObject(object? value) => value switch
    {
        null => default,
        Enum constant => EnumDefinition.Bits(constant),
        _ when ConverterTable.FindOrNull(value.GetType()) is { MayBeExported: false } converter => converter.ConvertObject(value),
        _ => new(LuaValueKind.Object, value, 0),
    };

    /// <summary>Reads it as <typeparamref name="T"/>: the types that exported methods take, exactly as they do.</summary>
    /// <typeparam name="T">A type that Lua values become; <see cref="Exception"/> for an error that came from C#.</typeparam>
    /// <returns>The value; nil is none, but for <see cref="LuaValue"/>, <see cref="object"/> and structs with a question mark.</returns>
    /// <exception cref="LuaConversionException">It is something else.</exception>
    public T As<T>() => TryAs<T>(out var value)
        ? value!
        : throw new LuaConversionException($"{ValueConversion.Describe<T>()} expected, got {Article}.");

    /// <summary>Reads it as <typeparamref name="T"/>, where nil is the default of the type.</summary>
    /// <typeparam name="T">A type that Lua values become.</typeparam>
    /// <returns>The value, or the default for nil.</returns>
    /// <exception cref="LuaConversionException">It is something else.</exception>
    public T? AsOrDefault<T>() => IsNil ? default : As<T>();

    /// <summary>Reads it as <typeparamref name="T"/>, or says no.</summary>
    /// <typeparam name="T">A type that Lua values become.</typeparam>
    /// <param name="value">The value, where it is one.</param>
    /// <returns>Whether it is.</returns>
    public bool TryAs<T>([MaybeNullWhen(false)] out T value) => ValueConversion.TryConvert(this, out value);

    /// <summary>Primitive equality, as <c>rawequal</c> has it, but that handles are compared as handles.</summary>
    /// <param name="other">The other value.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(LuaValue other) => Kind == other.Kind && Kind switch
    {
        LuaValueKind.Nil => true,
        LuaValueKind.Float => Float == other.Float,
        LuaValueKind.Boolean or LuaValueKind.Integer => _bits == other._bits,
        LuaValueKind.String => Utf8.SequenceEqual(other.Utf8),
        _ => ReferenceEquals(_reference, other._reference),
    };

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LuaValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Kind switch
    {
        LuaValueKind.String => HashOf(Utf8),
        LuaValueKind.Float => Float.GetHashCode(),
        _ => HashCode.Combine(Kind, _bits, _reference is null ? 0 : RuntimeHelpers.GetHashCode(_reference)),
    };

    /// <summary>Whether two values are equal.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(LuaValue left, LuaValue right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(LuaValue left, LuaValue right) => !left.Equals(right);

    /// <summary>The text of a simple value, the kind of any other. No Lua code runs.</summary>
    public override string ToString() => Kind switch
    {
        LuaValueKind.Nil => "nil",
        LuaValueKind.Boolean => _bits != 0 ? "true" : "false",
        LuaValueKind.Integer => _bits.ToString(CultureInfo.InvariantCulture),
        LuaValueKind.Float => Float.ToString("R", CultureInfo.InvariantCulture),
        LuaValueKind.String => _reference as string ?? Encoding.UTF8.GetString((byte[])_reference!),
        LuaValueKind.Object => _reference!.ToString() ?? "",
        LuaValueKind.Opaque when _reference is LuaOpaque { Error: { } error } => error.Text,
        _ => Kind.ToString(),
    };

    /// <summary>Disposes the handle of a table, a function, a coroutine or an opaque value.</summary>
    public void Dispose() => (_reference as LuaReference)?.Dispose();

    internal bool Boolean => _bits != 0;

    internal long Integer => _bits;

    internal double Float => BitConverter.Int64BitsToDouble(_bits);

    internal object? Reference => _reference;

    private byte[] Utf8 => _reference as byte[] ?? Encoding.UTF8.GetBytes((string)_reference!);

    /// <summary>An object that a script holds; of a struct a copy, for the script may change its own.</summary>
    internal static LuaValue FromHeld(object value) => new(LuaValueKind.Object, RuntimeHelpers.GetObjectValue(value), 0);

    internal static LuaValue FromOpaque(LuaOpaque value) => new(LuaValueKind.Opaque, value, 0);

    /// <summary>Whether pushing it to a state can succeed.</summary>
    internal bool CanBePushedTo(LuaState state) =>
        _reference is not LuaReference handle || (ReferenceEquals(handle.State, state) && !handle.IsDisposed);

    /// <summary>Pushes it. [-0, +1]</summary>
    internal void Push(LuaState state, LuaStack stack)
    {
        switch (Kind)
        {
            case LuaValueKind.Nil:
                stack.PushNil();
                break;
            case LuaValueKind.Boolean:
                stack.Push(Boolean);
                break;
            case LuaValueKind.Integer:
                stack.Push(_bits);
                break;
            case LuaValueKind.Float:
                stack.Push(Float);
                break;
            case LuaValueKind.String when _reference is string text:
                TextMarshaller.Push(stack, text);
                break;
            case LuaValueKind.String:
                stack.Push((byte[])_reference!);
                break;
            case LuaValueKind.Object:
                ObjectCodec.Push(state, stack, _reference!);
                break;
            default:
                ((LuaReference)_reference!).Push(state, stack);
                break;
        }
    }

    private static int HashOf(byte[] bytes)
    {
        var hash = new HashCode();
        hash.AddBytes(bytes);
        return hash.ToHashCode();
    }
}
