using LuaBindGen.Generator.Analyzers;
using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.CodeFixes.Names;

/// <summary>Proposes another name in Lua for a class whose own cannot be written there, is taken, or is one of Lua's.</summary>
internal static class TypeProposal
{
    /// <summary>The proposal. All classes of a project get different ones, whichever of them are asked about.</summary>
    public static string For(Compilation compilation, INamedTypeSymbol type)
    {
        var exports = ProjectExports.Of(compilation);
        var taken = new HashSet<string>(exports.Classes.Select(pair => pair.Names.LuaName), StringComparer.Ordinal);
        foreach (var (names, symbol) in exports.Classes)
        {
            if (exports.OwnerOfName(names) is null && !LuaGlobals.Contains(names.LuaName))
                continue;

            var proposal = Candidates(symbol, names.LuaName).First(name => IsFree(name, taken));
            if (VisibleMembers.IsSame(symbol, type))
                return proposal;
        }

        var own = Annotations.Find(type, Annotations.Export) is { } attribute && Annotations.Text(attribute) is { } text ? text : type.Name;
        return Candidates(type, own).First(name => IsFree(name, taken));
    }

    private static IEnumerable<string> Candidates(INamedTypeSymbol type, string luaName)
    {
        var valid = LuaNames.RepairPath(luaName, LuaNames.Repair(type.Name, "Type"));
        yield return valid;
        if (LuaGlobals.Contains(luaName))
        {
            yield return LuaNames.Repair(type.Name, "Type");
            yield return char.ToUpperInvariant(valid[0]) + valid.Substring(1);
        }
        else
        {
            for (ISymbol? around = type.ContainingSymbol; around is not (null or INamespaceSymbol { IsGlobalNamespace: true }); around = around.ContainingSymbol)
                yield return valid = LuaNames.Repair(around.Name + valid, valid);
        }

        foreach (var numbered in LuaNames.Numbered(valid))
            yield return numbered;
    }

    private static bool IsFree(string name, HashSet<string> taken) =>
        name.Split('.').All(LuaNames.IsValid) && !LuaGlobals.Contains(name) && taken.Add(name);
}
