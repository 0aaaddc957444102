namespace LuaBindGen.Generator.Common;

/// <summary>What a name has to be so that a script can write it after a dot (Lua 5.4 manual, 3.1).</summary>
internal static class LuaIdentifier
{
    private static readonly HashSet<string> ReservedWords = new(StringComparer.Ordinal)
    {
        "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in",
        "local", "nil", "not", "or", "repeat", "return", "then", "true", "until", "while",
    };

    public static bool IsReserved(string name) => ReservedWords.Contains(name);

    // Lua knows ASCII letters only; C# takes those of every script.
    public static bool IsWellFormed(string name) =>
        name.Length > 0 && !IsDigit(name[0]) && name.All(letter => IsLetter(letter) || IsDigit(letter));

    private static bool IsLetter(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';
}
