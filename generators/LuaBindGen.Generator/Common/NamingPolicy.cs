namespace LuaBindGen.Generator.Common;

/// <summary>How the names of members become names in Lua; the values are those of <c>LuaNamingPolicy</c>.</summary>
internal enum NamingPolicy
{
    SnakeCase,
    CamelCase,
    AsDeclared,
}

/// <summary>Applies a naming policy.</summary>
internal static class NamingPolicies
{
    public static string Apply(this NamingPolicy policy, string name) => policy switch
    {
        NamingPolicy.CamelCase => CamelCase.Of(name),
        NamingPolicy.AsDeclared => name,
        _ => SnakeCase.Of(name),
    };
}
