using LuaBindGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>What an interface inherits from two others that know nothing of each other.</summary>
/// <remarks>C# compiles no call of such a member: each may be implemented by itself, and of two properties one alone may have a setter.</remarks>
internal static class InterfaceMembers
{
    /// <summary>The members that are one member each; the others are reported at the interface.</summary>
    /// <param name="subject">The exported type, and who hears.</param>
    /// <param name="members">All members of it.</param>
    public static List<ISymbol> WithoutClashes(Subject subject, List<ISymbol> members)
    {
        if (subject.Type.TypeKind != TypeKind.Interface)
            return members;

        var counted = members.Where(member => !Annotations.IsIgnored(member)).ToList();
        var kept = new List<ISymbol>();
        var lost = new List<ISymbol>();
        foreach (var member in counted)
        {
            if (counted.FirstOrDefault(other => IsClash(member, other)) is not { } rival)
            {
                kept.Add(member);
                continue;
            }

            if (!lost.Exists(other => IsClash(member, other)) && !subject.Type.AllInterfaces.Any(own => subject.Exports.IsExported(own) && Inherits(own, member) && Inherits(own, rival)))
                Report(subject, member, rival);
            lost.Add(member);
        }

        return kept;
    }

    private static bool IsClash(ISymbol member, ISymbol other) =>
        !VisibleMembers.IsSame(member.ContainingType, other.ContainingType) && VisibleMembers.IsOneName(member, other);

    // Then the problem is that of the other one, which is exported itself.
    private static bool Inherits(INamedTypeSymbol type, ISymbol member) => type.AllInterfaces.Any(inherited => VisibleMembers.IsSame(inherited, member.ContainingType));

    private static void Report(Subject subject, ISymbol member, ISymbol rival) => subject.Problems?.Of(subject.Type)?.Report(
        Rules.MemberKind,
        Locations.Of(subject.Type),
        Symbols.Display(subject.Type, member),
        $"members that are inherited from two interfaces, here '{Symbols.Display(member.ContainingType)}' and '{Symbols.Display(rival.ContainingType)}', are",
        $"Declare it in '{Symbols.Display(subject.Type)}' with 'new'");
}
