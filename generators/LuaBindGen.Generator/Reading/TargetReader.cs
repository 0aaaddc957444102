using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Reads how generated code reaches a member, and what the compiler says to that.</summary>
internal static class TargetReader
{
    public static TargetModel Read(Subject subject, ISymbol member)
    {
        // To C# an override is a member of the class that it was first declared in: a nearer one of another signature is asked before it.
        var declared = member.IsStatic ? member : FirstOf(member);
        var isBehind = !member.IsStatic && VisibleMembers.IsBehindAnother(declared, subject.Type);
        return new TargetModel(
            DeclaringType(subject, isBehind ? declared : member),
            Symbols.Escape(member.Name),
            isBehind,
            IsOblivious(member.ContainingType, isWrittenWithoutMarks: subject.Type.IsGenericType));
    }

    // One that returns more than what it overrides is called as itself.
    private static ISymbol FirstOf(ISymbol member)
    {
        while (Annotations.Overridden(member) is { } overridden && VisibleMembers.IsSame(TypeOf(member), TypeOf(overridden)))
            member = overridden;
        return member;
    }

    private static ITypeSymbol? TypeOf(ISymbol member) => (member as IMethodSymbol)?.ReturnType ?? (member as IPropertySymbol)?.Type;

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
