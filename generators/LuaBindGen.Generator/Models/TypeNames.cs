namespace LuaBindGen.Generator.Models;

/// <summary>All that the list of exports has to know of an exported class: what it is called, and where.</summary>
/// <param name="FullName">Its name in C# with namespace and outer classes, <c>Bank.Account</c>.</param>
/// <param name="SimpleName">Its own name in C#, <c>Account</c>.</param>
/// <param name="Reference">How generated code writes it, <c>global::Bank.Account</c>.</param>
/// <param name="LuaName">Its name in Lua.</param>
internal sealed record TypeNames(string FullName, string SimpleName, string Reference, string LuaName)
{
    // The members that each class of glue has. A Main would be taken for an entry point of the project (CS0028, CS7022).
    private static readonly string[] Members = ["Export", "Members", "Main"];

    /// <summary>The names that no function of its glue may have.</summary>
    public string[] TakenNames() => [.. Members, GlueName];

    /// <summary>The name of the class that binds it; no two types share one.</summary>
    public string GlueName => GlueNameOf(FullName);

    // '_' becomes "_0" and '.' becomes '_': no part of a name starts with a digit, so the two cannot be confused.
    // Doubling the underscore would make one name of "A._B" and "A_.B".
    private static string GlueNameOf(string fullName)
    {
        var name = fullName.Replace("_", "_0").Replace('.', '_');

        // C# keeps names of small letters for its keywords, of today and tomorrow, and warns of them (CS8981). And no class may
        // be called like one of its members (CS0542).
        return name.All(letter => letter is >= 'a' and <= 'z') || Members.Contains(name) ? name + "_" : name;
    }
}
