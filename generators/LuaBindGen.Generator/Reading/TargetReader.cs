using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Reads how generated code reaches a member, and what the compiler says to that.</summary>
internal static class TargetReader
{
    public static TargetModel Read(Subject subject, ISymbol member) =>
        new(
            DeclaringType(subject, member),
            Symbols.Escape(member.Name),
            !member.IsStatic && VisibleMembers.IsBehindAnother(member, subject.Type),
            IsOblivious(member.ContainingType, isWrittenWithoutMarks: subject.Type.IsGenericType));

    // A generic type that an attribute exports is written down without its question marks, which typeof() does not take.
    private static bool IsOblivious(INamedTypeSymbol type, bool isWrittenWithoutMarks) =>
        type.TypeArguments.Any(argument => argument.IsReferenceType
            && (argument.NullableAnnotation == NullableAnnotation.None || (isWrittenWithoutMarks && argument.NullableAnnotation == NullableAnnotation.Annotated)))
        || (type.ContainingType is { } around && IsOblivious(around, isWrittenWithoutMarks));

    private static INamedTypeSymbol[] Declaring(Subject subject, ISymbol member) =>
        VisibleMembers.IsSame(member.ContainingType, subject.Type) ? [subject.Type] : [member.ContainingType, subject.Type];

    // Nearly always the class itself, whose name is written down already.
    private static string DeclaringType(Subject subject, ISymbol member) =>
        !subject.Type.IsGenericType && VisibleMembers.IsSame(member.ContainingType, subject.Type)
            ? subject.Names.Reference
            : Symbols.NullableReference(member.ContainingType);

    /// <summary>The ids of the warnings that a use of the member brings; null where it cannot be used, which is reported.</summary>
    /// <param name="subject">The exported class.</param>
    /// <param name="member">The member.</param>
    /// <param name="signature">What else a use of it needs: its accessors, and the types of what is passed.</param>
    public static IReadOnlyCollection<string>? WarningsOf(Subject subject, ISymbol member, IEnumerable<ISymbol> signature)
    {
        var usage = UsageReader.Of([member, .. Declaring(subject, member), .. signature]);
        if (usage.Obstacle is not { } obstacle)
            return usage.Warnings;

        var kind = obstacle.Symbol is ITypeSymbol type
            ? $"members that need '{Symbols.Display(type)}', which is marked {obstacle.Mark}, are"
            : $"members marked {obstacle.Mark} are";
        subject.Problems?.Report(Rules.MemberKind, Locations.Of(member), subject.DisplayTyped(member), kind, obstacle.Remedy);
        return null;
    }
}
