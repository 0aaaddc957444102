namespace LuaBindGen.Generator.Models;

/// <summary>All that the list of exports has to know of an exported class: what it is called, and where.</summary>
/// <param name="FullName">Its name in C# with namespace and outer classes, <c>Bank.Account</c>, and with the types that fill a generic one in.</param>
/// <param name="SimpleName">Its own name in C#, <c>Account</c>; of a generic one as in <c>RepositoryOfAccount</c>.</param>
/// <param name="Reference">How generated code writes it, <c>global::Bank.Account</c>.</param>
/// <param name="LuaName">Its name in Lua; inside an exported type with that of the type around it, <c>Account.Entry</c>.</param>
/// <param name="IsStruct">Whether it is a struct, of which a script has a copy of its own.</param>
internal sealed record TypeNames(string FullName, string SimpleName, string Reference, string LuaName, bool IsStruct)
{
    // The members that each class of glue has. A Main would be taken for an entry point of the project (CS0028, CS7022).
    private static readonly string[] Members = ["Awaiters", "Callbacks", "Enums", "Codec", "Codecs", "Events", "Fields", "Tables", "Export", "Members", "Main"];

    /// <summary>The names that no function of its glue may have.</summary>
    public string[] TakenNames() => [.. Members, GlueName];

    /// <summary>The name of the class that binds it; no two types share one.</summary>
    public string GlueName => GlueNameOf(FullName);

    /// <summary>The name without letters that no file may have in its own.</summary>
    public string FileName => FullName.Replace('<', '{').Replace('>', '}');

    /// <summary>How a comment refers to the type. A generic one cannot be referred to with what fills it in.</summary>
    public string Documentation => FullName.Contains('<')
        ? $"<c>{FullName.Replace("<", "&lt;").Replace(">", "&gt;")}</c>"
        : $"<see cref=\"{Reference}\"/>";

    // '_' becomes "_0" and '.' becomes '_': no part of a name starts with a digit, so the two cannot be confused.
    // Doubling the underscore would make one name of "A._B" and "A_.B". The marks of generic types and arrays become digits of their own.
    private static string GlueNameOf(string fullName)
    {
        var name = fullName.Replace("_", "_0").Replace('.', '_')
            .Replace("<", "_1").Replace(">", "_2").Replace(", ", "_3").Replace("[", "_4").Replace("]", "_5").Replace(",", "_6");

        // C# keeps names of small letters for its keywords, of today and tomorrow, and warns of them (CS8981). And no class may
        // be called like one of its members (CS0542).
        return name.All(letter => letter is >= 'a' and <= 'z') || Members.Contains(name) ? name + "_" : name;
    }
}
