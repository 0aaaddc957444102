using System.Numerics;
using System.Runtime.CompilerServices;

namespace LuaBindGen.Marshalling.Converters;

/// <summary>Lua's two kinds of number and the many of C#: a number is read as another type only where nothing of it is lost but precision.</summary>
internal static class Numbers
{
    /// <summary>Narrows an integer, or says that it does not fit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryNarrow<T>(long wide, out T value)
        where T : struct, IBinaryInteger<T>
    {
        value = T.CreateTruncating(wide);
        return long.CreateSaturating(value) == wide;
    }

    /// <summary>Narrows a float; a finite one that would become infinite does not fit.</summary>
    internal static bool TryNarrow(double wide, out float value)
    {
        value = (float)wide;
        return float.IsFinite(value) || !double.IsFinite(wide);
    }

    /// <summary>An integer that Lua has.</summary>
    /// <exception cref="OverflowException">It is larger than Lua's largest.</exception>
    internal static long Fit(ulong value) => value <= long.MaxValue
        ? (long)value
        : throw new OverflowException($"{value} is larger than Lua's largest integer, {long.MaxValue}.");

    /// <summary>The integer that a Lua number is, where it is one.</summary>
    internal static bool TryInteger(LuaValue value, out long integer)
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

    /// <summary>The float that a Lua number is.</summary>
    internal static bool TryNumber(LuaValue value, out double number)
    {
        number = value.Kind == LuaValueKind.Integer ? value.Integer : value.Float;
        return value.Kind is LuaValueKind.Integer or LuaValueKind.Float;
    }
}
