using System.Globalization;
using LuaBindGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LuaBindGen.Generator.Reading;

/// <summary>Finds names of one enum that have one value, which nobody seems to have meant.</summary>
internal static class EnumDuplicates
{
    /// <summary>Reports a field of an enum that has the value of an earlier one.</summary>
    public static void Report(Subject subject, IFieldSymbol field)
    {
        if (subject.Problems is null || field.ContainingType.TypeKind != TypeKind.Enum || IsMeant(field))
            return;

        var first = field.ContainingType.GetMembers().OfType<IFieldSymbol>()
            .TakeWhile(other => !VisibleMembers.IsSame(other, field))
            .FirstOrDefault(other => other.HasConstantValue && Equals(other.ConstantValue, field.ConstantValue) && !Annotations.IsIgnored(other));
        if (first is not null)
            subject.Problems.Report(Rules.EnumDuplicate, Locations.Of(field), field.Name, Convert.ToString(field.ConstantValue, CultureInfo.InvariantCulture)!, first.Name);
    }

    // Who writes "Grey = Gray" means another name.
    private static bool IsMeant(IFieldSymbol field) =>
        field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is EnumMemberDeclarationSyntax { EqualsValue.Value: { } value }
        && value.DescendantNodesAndSelf().Any(node => node is IdentifierNameSyntax);
}
