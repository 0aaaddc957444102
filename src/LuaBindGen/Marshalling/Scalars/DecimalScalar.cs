using System.Globalization;

namespace LuaBindGen.Marshalling.Scalars;

/// <summary><see cref="decimal"/>: the nearest number that Lua has. Read from an integer and from a text exactly, from a float by its shortest digits.</summary>
internal sealed class DecimalScalar() : NumberScalar<decimal>("a decimal number", Longest)
{
    private const int Longest = 128;

    // So many digits a decimal always has room for.
    private const int CertainDigits = 28;

    // A quotient of two numbers that a double holds exactly is rounded once, and so to the nearest.
    private const ulong MostExactDigits = 1UL << 53;
    private const int MostExactPower = 22;

    // No number of Lua's is exported as a class: C# would not know a literal of it.
    internal override bool MayBeExported => false;

    internal override LuaValue Convert(decimal value) =>
        value is >= long.MinValue and <= long.MaxValue && decimal.IsInteger(value) ? (LuaValue)(long)value : Nearest(value);

    protected override bool TryOf(long integer, out decimal value)
    {
        value = integer;
        return true;
    }

    protected override bool TryOf(double number, out decimal value)
    {
        Span<char> digits = stackalloc char[32];
        value = 0;
        return number.TryFormat(digits, out var length, "R", CultureInfo.InvariantCulture)
            && decimal.TryParse(digits[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && (value != 0 || number == 0);
    }

    protected override bool TryOf(ReadOnlySpan<char> text, out decimal value)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        // The framework takes zeros of C at the end too.
        return decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out value)
            && !text.Contains('\0')
            && ((text.Length <= CertainDigits && text.IndexOfAny('e', 'E') < 0) || IsExactly(value, text));
    }

    private static double Nearest(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        _ = decimal.GetBits(value, parts);
        var low = ((ulong)(uint)parts[1] << 32) | (uint)parts[0];
        if (parts[2] == 0 && low <= MostExactDigits && value.Scale <= MostExactPower)
            return (double)value;

        Span<char> digits = stackalloc char[32];
        return value.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture)
            ? double.Parse(digits[..length], CultureInfo.InvariantCulture)
            : (double)value;
    }

    // What has more digits than a decimal was rounded, which nobody asked for.
    private static bool IsExactly(decimal value, ReadOnlySpan<char> text)
    {
        Span<char> own = stackalloc char[32];
        Span<char> ownDigits = stackalloc char[32];
        Span<char> digits = stackalloc char[Longest];
        if (!value.TryFormat(own, out var length, default, CultureInfo.InvariantCulture))
            return false;
        var (ownCount, ownPower) = Digits(own[..length], ownDigits);
        var (count, power) = Digits(text, digits);
        return ownPower == power && ownDigits[..ownCount].SequenceEqual(digits[..count]);
    }

    // A number as digits that neither begin nor end with a zero, and a power of ten behind them.
    private static (int Count, int Power) Digits(ReadOnlySpan<char> text, Span<char> digits)
    {
        var exponent = text.IndexOfAny('e', 'E');
        var mantissa = exponent < 0 ? text : text[..exponent];
        var point = mantissa.IndexOf('.');
        var power = point < 0 ? 0 : point + 1 - mantissa.Length;
        // One that is no int belongs to zero: that of any other number is out of the range of a decimal.
        if (exponent >= 0 && int.TryParse(text[(exponent + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var own))
            power += own;
        var count = 0;
        foreach (var letter in mantissa)
        {
            if (char.IsAsciiDigit(letter) && (count > 0 || letter != '0'))
                digits[count++] = letter;
        }

        while (count > 0 && digits[count - 1] == '0')
        {
            count--;
            power++;
        }

        return (count, count == 0 ? 0 : power);
    }
}
