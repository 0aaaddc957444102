using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Finds out what a member is called in Lua.</summary>
internal static class MemberNameReader
{
    /// <summary>What the names of asynchronous methods end with in C#.</summary>
    public const string AsyncSuffix = "Async";

    /// <summary>The name, whether it can be written in Lua or not.</summary>
    public static string NameOf(ISymbol member, NamingPolicy policy) =>
        Annotations.Find(Annotations.Bearer(member), Annotations.Name) is { } attribute && Annotations.Text(attribute) is { } name
            ? name
            : member is IMethodSymbol { MethodKind: MethodKind.Constructor }
                ? "new"
                : policy.Apply(MethodPropertyReader.IsOne(member) ? MethodPropertyReader.NameOf(WithoutSuffix(member)) : WithoutSuffix(member));

    /// <summary>Whether a name can be written in Lua; reports it where not.</summary>
    public static bool IsUsable(Subject subject, ISymbol member, string luaName)
    {
        if (TypeNameReader.NameProblem(luaName) is not { } problem)
            return true;

        var attribute = Annotations.Find(Annotations.Bearer(member), Annotations.Name);
        var location = attribute is null ? Locations.Of(member) : Locations.OfArgument(attribute);
        subject.Problems?.Report(Rules.NameIsNoIdentifier, location, subject.Display(member), luaName, problem, "[LuaName(\"name\")]");
        return false;
    }

    // In C# the suffix says "wait for it", in Lua every call waits. A property is no call: IsAsync stays is_async.
    private static string WithoutSuffix(ISymbol member) =>
        member is IMethodSymbol && member.Name.Length > AsyncSuffix.Length && member.Name.EndsWith(AsyncSuffix, StringComparison.Ordinal)
            ? member.Name.Substring(0, member.Name.Length - AsyncSuffix.Length)
            : member.Name;
}
