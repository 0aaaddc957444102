using System.Collections.Immutable;
using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Reading;
using LuaBindGen.Generator.Reading.Metamethods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LuaBindGen.Generator.Analyzers;

/// <summary>Finds attributes of ours on what is not exported anyway.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AttributeAnalyzer : DiagnosticAnalyzer
{
    private static readonly string[] Attributes = [Annotations.Name, Annotations.Ignore, Annotations.ErrorResult, Annotations.Metamethod, Annotations.Property];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.AttributeWithoutEffect];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static context =>
        {
            var exports = ProjectExports.Of(context.Compilation);
            context.RegisterSymbolAction(
                context => Analyze(context, exports),
                SymbolKind.Method, SymbolKind.Property, SymbolKind.Field, SymbolKind.Event);
            context.RegisterSymbolAction(context => AnalyzeType(context, exports), SymbolKind.NamedType);
        });
    }

    // An enum has names wherever it is passed, and a base class may be that of an exported one elsewhere.
    private static void AnalyzeType(SymbolAnalysisContext context, ProjectExports exports)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (Annotations.Find(type, Annotations.Naming) is not { } attribute || type.TypeKind == TypeKind.Enum)
            return;

        var problems = new Problems(context.ReportDiagnostic, type);
        if (!exports.IsExported(type) && !TableReader.IsMarked(type))
            problems.Report(
                Rules.AttributeWithoutEffect, Locations.Of(attribute), "LuaNaming", type.Name, $"'{type.Name}' is not exported", "Mark it [LuaExport], or remove the attribute");
    }

    private static void Analyze(SymbolAnalysisContext context, ProjectExports exports)
    {
        var member = context.Symbol;
        if (member.GetAttributes().IsEmpty)
            return;

        var type = Symbols.DeclaringType(member);
        var problems = new Problems(context.ReportDiagnostic, type);
        foreach (var attribute in Attributes.Select(name => Annotations.Find(member, name)))
        {
            if (attribute is null || Reason(type, member, attribute, exports) is not var (cause, remedy))
                continue;

            var name = attribute.AttributeClass!.Name.Replace("Attribute", "");
            problems.Report(Rules.AttributeWithoutEffect, Locations.Of(attribute), name, Symbols.Display(type, member), cause, remedy);
        }
    }

    private static (string Cause, string Remedy)? Reason(INamedTypeSymbol type, ISymbol member, AttributeData attribute, ProjectExports exports)
    {
        // An enum needs no mark: its values have names wherever it is passed.
        if (type.TypeKind == TypeKind.Enum)
            return Redundancy(member, attribute);

        if (TableReader.IsMarked(type))
            return ReasonInTable(member, attribute);

        // An abstract class is made to be derived from, perhaps by an exported class of another project.
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface) || !(type is { TypeKind: TypeKind.Class, IsAbstract: true, IsStatic: false } || Annotations.IsMarked(type) || exports.FamilyOf(type).Count > 0))
            return ($"'{type.Name}' is not exported", "Mark it [LuaExport], or remove the attribute");
        if (member is IMethodSymbol { AssociatedSymbol: not null })
            return ("it stands on an accessor", attribute.AttributeClass!.Name == Annotations.ErrorResult ? "Remove it" : "Put it on the property");
        if (member.DeclaredAccessibility != Accessibility.Public)
            return ("only public members are exported", "Make the member public, or remove the attribute");
        return Redundancy(member, attribute);
    }

    // A table has fields only.
    private static (string Cause, string Remedy)? ReasonInTable(ISymbol member, AttributeData attribute) =>
        member is not (IPropertySymbol or IFieldSymbol or IMethodSymbol { MethodKind: MethodKind.Constructor }) ? ("a table has no methods", "Remove the attribute")
        : member.DeclaredAccessibility != Accessibility.Public ? ("only public members are fields of the table", "Make the member public, or remove the attribute")
        : Redundancy(member, attribute);

    private static (string Cause, string Remedy)? Redundancy(ISymbol member, AttributeData attribute) =>
        attribute.AttributeClass!.Name == Annotations.Ignore ? null
        : Annotations.Find(member, Annotations.Ignore) is not null ? ("[LuaIgnore] leaves the member out", "Remove one of the two")
        : attribute.AttributeClass.Name == Annotations.Name && MetamethodReader.IsOne(member) ? ("scripts use what it does without a name", "Remove the attribute")
        : null;
}
