using System.Globalization;
using System.Text;

namespace LuaBindGen.Generator.Common;

/// <summary>Writes values as C# literals that mean the same value again, whatever is in them.</summary>
internal static class Literal
{
    /// <summary>The literal of a constant of one of the types that scripts can pass.</summary>
    public static string Of(object? value) => value switch
    {
        bool boolean => boolean ? "true" : "false",
        sbyte or byte or short or ushort or int or uint => Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        ulong number => number.ToString(CultureInfo.InvariantCulture) + "UL",
        float number => OfFloat(number),
        double number => OfDouble(number),
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "M",
        // The constant of an attribute: it has no kind.
        DateTime time => $"new global::System.DateTime({time.Ticks.ToString(CultureInfo.InvariantCulture)}L)",
        char letter => OfChar(letter),
        string text => OfString(text),
        // A struct's own default, and a constant of another type in code that does not compile yet.
        _ => "default",
    };

    /// <summary>A value of an enum, whether it has a name or not.</summary>
    public static string OfEnum(string type, object constant)
    {
        var literal = Of(constant);
        return literal[0] == '-' ? $"({type})({literal})" : $"({type}){literal}";
    }

    public static string OfString(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (var letter in text)
            Append(literal, letter);
        return literal.Append('"').ToString();
    }

    private static string OfChar(char letter)
    {
        var literal = new StringBuilder("'");
        if (letter == '\'')
            literal.Append('\\').Append(letter);
        else
            Append(literal, letter);
        return literal.Append('\'').ToString();
    }

    // Letters of any alphabet stay readable. All else that is not plain ASCII is escaped: line ends, marks that cannot be
    // seen, and lone surrogates, which no encoding of the file could hold.
    private static void Append(StringBuilder literal, char letter)
    {
        if (letter is '"' or '\\')
            literal.Append('\\').Append(letter);
        else if (letter is >= ' ' and <= '~' || char.IsLetter(letter))
            literal.Append(letter);
        else
            literal.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
    }

    // A float is written as the double that it is exactly, which the compiler rounds back to it.
    private static string OfFloat(float number) =>
        float.IsNaN(number) ? "float.NaN"
        : float.IsInfinity(number) ? number > 0 ? "float.PositiveInfinity" : "float.NegativeInfinity"
        : OfDouble(number) + "F";

    private static string OfDouble(double number)
    {
        if (double.IsNaN(number))
            return "double.NaN";
        if (double.IsInfinity(number))
            return number > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
        if (number == 0)
            return double.IsNegativeInfinity(1 / number) ? "-0.0" : "0.0";

        // "R" does not round-trip for some values on .NET Framework, where Visual Studio runs generators.
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        if (double.Parse(text, CultureInfo.InvariantCulture) != number)
            text = number.ToString("G17", CultureInfo.InvariantCulture);
        return text.Contains('.') || text.Contains('E') ? text : text + ".0";
    }
}
