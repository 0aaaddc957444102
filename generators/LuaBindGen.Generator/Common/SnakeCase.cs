using System.Globalization;
using System.Text;

namespace LuaBindGen.Generator.Common;

/// <summary>Turns the name of a C# member into snake_case, letter for letter as <c>JsonNamingPolicy.SnakeCaseLower</c> does.</summary>
internal static class SnakeCase
{
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var index = 0; index < name.Length; index++)
        {
            if (StartsWord(name, index))
                text.Append('_');
            text.Append(IsUpper(name[index]) ? char.ToLowerInvariant(name[index]) : name[index]);
        }

        return text.ToString();
    }

    // A capital starts a word after a small letter or a digit, and as the last of several capitals ("XMLFile": "xml_file").
    // After anything else, an underscore for one, the word has been set apart already.
    private static bool StartsWord(string name, int index)
    {
        if (index == 0 || !IsUpper(name[index]))
            return false;

        return char.GetUnicodeCategory(name[index - 1]) switch
        {
            UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber => true,
            UnicodeCategory.UppercaseLetter => index + 1 < name.Length && char.IsLower(name[index + 1]),
            _ => false,
        };
    }

    private static bool IsUpper(char letter) => char.GetUnicodeCategory(letter) == UnicodeCategory.UppercaseLetter;
}
