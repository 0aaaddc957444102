using System.Globalization;
using System.Text;
using LuaBindGen.Generator.Common;

namespace LuaBindGen.CodeFixes.Names;

/// <summary>Makes names that can be written in Lua.</summary>
internal static class LuaNames
{
    public static bool IsValid(string name) => LuaIdentifier.IsWellFormed(name) && !LuaIdentifier.IsReserved(name);

    /// <summary>The valid name that looks most like one that is not.</summary>
    /// <param name="name">The name.</param>
    /// <param name="fallback">A valid name for one in which Lua knows no letter.</param>
    public static string Repair(string name, string fallback)
    {
        var text = new StringBuilder(name.Length + 1);
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (letter == 'ß')
                text.Append("ss");
            else if (LuaIdentifier.IsWellFormed("_" + letter))
                text.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && text.Length > 0 && text[text.Length - 1] != '_')
                text.Append('_');
        }

        while (text.Length > 0 && text[text.Length - 1] == '_' && !name.EndsWith("_", StringComparison.Ordinal))
            text.Length--;
        var repaired = text.ToString();
        if (repaired.Trim('_').Length == 0)
            return fallback;
        if (repaired[0] is >= '0' and <= '9')
            repaired = "_" + repaired;
        return LuaIdentifier.IsReserved(repaired) ? repaired + "_" : repaired;
    }

    /// <summary>The same for the name of a type, which may stand inside tables: <c>game.audio</c>.</summary>
    public static string RepairPath(string path, string fallback) =>
        string.Join(".", path.Split('.').Where(part => part.Length > 0).DefaultIfEmpty(fallback).Select(part => Repair(part, fallback)));

    /// <summary>The name with 2, 3, ... behind it, for ever.</summary>
    public static IEnumerable<string> Numbered(string name)
    {
        for (var number = 2; ; number++)
            yield return $"{name}_{number.ToString(CultureInfo.InvariantCulture)}";
    }
}
