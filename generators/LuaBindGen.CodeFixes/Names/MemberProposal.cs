using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.CodeFixes.Names;

/// <summary>Proposes another name in Lua for a member whose own cannot be written there or is taken.</summary>
internal static class MemberProposal
{
    /// <summary>The proposal. All members of a class get different ones, whichever of them are asked about.</summary>
    public static string For(ISymbol member)
    {
        var type = member.ContainingType;
        var naming = NamingReader.PolicyOf(type, type.ContainingAssembly);
        var members = VisibleMembers.Of(type);
        var taken = new HashSet<string>(members.Select(other => MemberNameReader.NameOf(other, naming)).Where(LuaNames.IsValid), StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var other in members)
        {
            var isIt = VisibleMembers.IsSame(other, member);
            var name = MemberNameReader.NameOf(other, naming);
            if (LuaNames.IsValid(name) && seen.Add(name) && !isIt)
                continue;

            var proposal = Candidates(other, name).First(taken.Add);
            if (isIt)
                return proposal;
        }

        return Candidates(member, MemberNameReader.NameOf(member, naming)).First(taken.Add);
    }

    private static IEnumerable<string> Candidates(ISymbol member, string name)
    {
        var kind = member switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } => "create",
            IMethodSymbol => "method",
            _ => "value",
        };
        var valid = LuaNames.IsValid(name) ? name : LuaNames.Repair(name, kind);
        yield return valid;

        // The suffix that was dropped is what tells the two apart.
        if (SnakeCase.Of(member.Name) is var whole && whole == valid + "_async")
            yield return whole;
        foreach (var numbered in LuaNames.Numbered(valid))
            yield return numbered;
    }
}
