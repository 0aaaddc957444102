namespace LuaBindGen.Generator.Common;

/// <summary>Turns the name of a C# member into camelCase, letter for letter as <c>JsonNamingPolicy.CamelCase</c> does.</summary>
internal static class CamelCase
{
    public static string Of(string name)
    {
        var capitals = name.TakeWhile(char.IsUpper).Count();

        // The last of several capitals begins the next word: "XMLFile" is "xmlFile".
        var small = capitals == name.Length ? capitals : Math.Min(capitals, Math.Max(capitals - 1, 1));
        return name.Substring(0, small).ToLowerInvariant() + name.Substring(small);
    }
}
