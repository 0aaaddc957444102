using System.Globalization;
using System.Numerics;
using LuaBindGen.Native;

namespace LuaBindGen.Marshalling.Scalars;

/// <summary>An integer type that is wider than Lua's: an integer where it fits, else a string of its digits; both are read.</summary>
/// <param name="expected">What is expected, for messages.</param>
/// <param name="longest">How many digits are read at most: the time it takes grows faster than their number.</param>
internal sealed class WideIntegerScalar<T>(string expected, int longest) : TextScalar<T>(expected, longest + 1)
    where T : struct, IBinaryInteger<T>
{
    internal override LuaValue Convert(T value) => TryNarrow(value, out var integer) ? integer : base.Convert(value);

    internal override void Push(LuaStack stack, T value)
    {
        if (TryNarrow(value, out var integer))
            stack.Push(integer);
        else
            base.Push(stack, value);
    }

    protected override bool TryOf(long integer, out T value)
    {
        value = T.CreateSaturating(integer);
        return long.CreateSaturating(value) == integer;
    }

    protected override bool TryOf(double number, out T value)
    {
        value = default;
        if (!double.IsFinite(number) || Math.Floor(number) != number)
            return false;
        var exact = new BigInteger(number);
        value = T.CreateSaturating(exact);
        return BigInteger.CreateChecked(value) == exact;
    }

    protected override bool TryOf(ReadOnlySpan<char> text, out T value)
    {
        value = default;
        var digits = text is ['-' or '+', ..] ? text[1..] : text;
        return digits.Length <= longest
            && !digits.IsEmpty
            && !digits.ContainsAnyExceptInRange('0', '9')
            && T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    private static bool TryNarrow(T value, out long integer)
    {
        integer = long.CreateSaturating(value);
        return T.CreateSaturating(integer) == value;
    }
}
