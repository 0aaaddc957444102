using LuaBindGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Finds members that hide one of an exported base class.</summary>
/// <remarks>
/// In C# the type of a variable decides which of two is meant, and the hidden one is a cast away. In Lua there is only the object.
/// </remarks>
internal static class HiddenMembers
{
    /// <summary>Reports a member that hides another one from scripts.</summary>
    /// <param name="subject">The exported class, and who hears.</param>
    /// <param name="member">Its member.</param>
    public static void Report(Subject subject, ISymbol member)
    {
        if (subject.Problems is null || member.IsStatic || member.IsOverride || !VisibleMembers.IsSame(member.ContainingType, subject.Type))
            return;

        var luaName = MemberNameReader.NameOf(member, subject.Naming);
        for (var type = subject.Type.BaseType; type is { SpecialType: not SpecialType.System_Object }; type = type.BaseType)
        {
            if (!subject.Exports.IsExported(type) || type.GetMembers().FirstOrDefault(other => Hides(subject, member, other, luaName)) is not { } hidden)
                continue;

            subject.Problems.Report(
                Rules.HiddenName,
                Locations.Of(member),
                subject.Display(member),
                Symbols.Display(type, hidden),
                "an object shows its own class, wherever it comes from",
                "Override it",
                "[LuaName]");
            return;
        }
    }

    private static bool Hides(Subject subject, ISymbol member, ISymbol other, string luaName) =>
        other is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsImplicitlyDeclared: false }
        && other is IPropertySymbol { IsIndexer: false } or IFieldSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary }
        && !Annotations.IsIgnored(other)
        && MemberNameReader.NameOf(other, subject.Naming) == luaName
        && !(member is IMethodSymbol own && other is IMethodSymbol inherited && !HaveSameParameters(own, inherited));

    // Others are overloads.
    private static bool HaveSameParameters(IMethodSymbol one, IMethodSymbol other) =>
        one.Parameters.Length == other.Parameters.Length
        && one.Parameters.Zip(other.Parameters, (own, inherited) => VisibleMembers.IsSame(own.Type, inherited.Type)).All(same => same);
}
