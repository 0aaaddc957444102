using System.Diagnostics.CodeAnalysis;
using LuaBindGen.Native;

namespace LuaBindGen.Marshalling;

/// <summary>What a Lua value becomes where the host asks for a type: the same rules as for the parameters of exported methods.</summary>
/// <remarks>The comparisons of types are constants to the JIT: of each chain, one branch is left.</remarks>
internal static class ValueConversion
{
    /// <summary>Converts a value, or says no.</summary>
    internal static bool TryConvert<T>(LuaValue value, [MaybeNullWhen(false)] out T result)
    {
        result = default;
        if (typeof(T) == typeof(LuaValue))
            return Is(value, out result);
        if (typeof(T) == typeof(bool))
            return value.Kind == LuaValueKind.Boolean && Is(value.Boolean, out result);
        if (typeof(T) == typeof(long))
            return TryInteger(value, out var integer) && Is(integer, out result);
        if (typeof(T) == typeof(int))
            return TryInteger(value, out var wide) && wide == (int)wide && Is((int)wide, out result);
        if (typeof(T) == typeof(double))
            return TryNumber(value, out var number) && Is(number, out result);
        if (value.IsNil)
            return typeof(T) == typeof(object);
        if (typeof(T) == typeof(string))
            return value.Reference is string text && value.Kind == LuaValueKind.String && Is(text, out result);
        if (typeof(T) == typeof(byte[]))
            return value.Kind == LuaValueKind.String && Is(Bytes(value), out result);
        if (typeof(T) == typeof(object))
            return Is(Boxed(value), out result);
        return Is(value.Reference is LuaOpaque { Error: { } error } ? error.Exception : value.Reference, out result);
    }

    /// <summary>Reads the value at an absolute index, or throws with the place. [-0, +0]</summary>
    internal static T Read<T>(LuaState state, LuaStack stack, int index, string place)
    {
        var value = ValueMarshaller.Read(state, stack, index);
        if (TryConvert<T>(value, out var result))
            return result;
        value.Dispose();
        throw new LuaConversionException($"The {place} is {Got(value)}, where {Describe<T>()} is expected.");
    }

    /// <summary>Throws at once where no Lua value ever becomes a <typeparamref name="T"/>.</summary>
    internal static void ThrowIfUnknown<T>(LuaState state)
    {
        if (IsSimple<T>() || state.Types.FindOrNull(typeof(T)) is not null)
            return;
        throw new LuaConversionException(
            $"No Lua value becomes a {typeof(T)}. What can be asked for: bool, int, long, double, string, byte[], object, LuaValue, LuaTable, LuaFunction, LuaResults, "
            + "and exported classes that are registered in this state.");
    }

    /// <summary>The name of a type, for messages.</summary>
    internal static string Describe<T>() =>
        typeof(T) == typeof(bool) ? "a boolean"
        : typeof(T) == typeof(long) ? "an integer"
        : typeof(T) == typeof(int) ? "a 32-bit integer"
        : typeof(T) == typeof(double) ? "a number"
        : typeof(T) == typeof(string) ? "a string in UTF-8"
        : typeof(T) == typeof(byte[]) ? "a string"
        : typeof(T) == typeof(LuaTable) ? "a table"
        : typeof(T) == typeof(LuaFunction) ? "a function"
        : typeof(T).Name;

    private static bool IsSimple<T>() =>
        typeof(T) == typeof(bool) || typeof(T) == typeof(int) || typeof(T) == typeof(long) || typeof(T) == typeof(double)
        || typeof(T) == typeof(string) || typeof(T) == typeof(byte[]) || typeof(T) == typeof(object)
        || typeof(T) == typeof(LuaValue) || typeof(T) == typeof(LuaTable) || typeof(T) == typeof(LuaFunction);

    private static string Got(LuaValue value) => value.Kind switch
    {
        LuaValueKind.Integer or LuaValueKind.Float => $"the number {value}",
        LuaValueKind.String when value.Reference is byte[] => "a string that is not valid UTF-8",
        _ => value.Article,
    };

    private static bool TryInteger(LuaValue value, out long integer)
    {
        integer = value.Integer;
        if (value.Kind == LuaValueKind.Integer)
            return true;
        // 2^63 itself is the first float that is too large.
        var number = value.Float;
        if (value.Kind != LuaValueKind.Float || number is not (>= -9223372036854775808.0 and < 9223372036854775808.0) || Math.Floor(number) != number)
            return false;
        integer = (long)number;
        return true;
    }

    private static bool TryNumber(LuaValue value, out double number)
    {
        number = value.Kind == LuaValueKind.Integer ? value.Integer : value.Float;
        return value.Kind is LuaValueKind.Integer or LuaValueKind.Float;
    }

    private static byte[] Bytes(LuaValue value) =>
        value.Reference as byte[] ?? System.Text.Encoding.UTF8.GetBytes((string)value.Reference!);

    private static object? Boxed(LuaValue value) => value.Kind switch
    {
        LuaValueKind.Boolean => value.Boolean,
        LuaValueKind.Integer => value.Integer,
        LuaValueKind.Float => value.Float,
        LuaValueKind.Opaque => value,
        _ => value.Reference,
    };

    private static bool Is<T>(object? value, [MaybeNullWhen(false)] out T result)
    {
        result = value is T typed ? typed : default;
        return value is T;
    }
}
