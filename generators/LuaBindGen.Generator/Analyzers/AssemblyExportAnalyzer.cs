using System.Collections.Immutable;
using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LuaBindGen.Generator.Analyzers;

/// <summary>Reads each type that an attribute of the assembly exports as the generator does, and says what is wrong with the attribute; of its members <see cref="ExportAnalyzer"/> does.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AssemblyExportAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Rules.AssemblyExport,
        Rules.TypeNameIsTaken,
        Rules.UnsafeCodeIsOff,
        .. Rules.OfReading,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static context =>
        {
            var exports = ProjectExports.Of(context.Compilation);
            context.RegisterSyntaxNodeAction(context => Analyze(context, exports), SyntaxKind.Attribute);
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, ProjectExports exports)
    {
        if (context.Node is not AttributeSyntax { Parent: AttributeListSyntax list } node)
            return;

        var problems = new Problems(context.ReportDiagnostic, null);
        if (list.Parent is not CompilationUnitSyntax)
        {
            AnalyzeOnType(context, node, problems);
            return;
        }

        var assembly = context.Compilation.Assembly;
        var attributes = assembly.GetAttributes().Where(Annotations.IsExport).ToList();
        var index = attributes.FindIndex(candidate => IsAt(candidate, node));
        if (index < 0)
            return;

        var earlier = AssemblyExports.Of(assembly).Own.Where(export => attributes.IndexOf(export.Attribute) < index).ToList();
        if (AssemblyExportReader.Read(attributes[index], earlier, problems) is not { } read)
            return;

        var location = Locations.OfArgument(read.Attribute);
        if (context.Compilation.Options is CSharpCompilationOptions { AllowUnsafe: false } && exports.IsFirst(read.Type))
            problems.Report(Rules.UnsafeCodeIsOff, location, read.Type.Name);
        if (exports.OwnerOfName(read.Names) is { } owner)
            problems.Report(Rules.TypeNameIsTaken, location, read.Names.FullName, owner.FullName, owner.LuaName);
    }

    // The attribute has a constructor for each of its two places, and the compiler takes either in both.
    private static void AnalyzeOnType(SyntaxNodeAnalysisContext context, AttributeSyntax node, Problems problems)
    {
        if (context.ContainingSymbol is not INamedTypeSymbol type)
            return;

        var attributes = type.GetAttributes().Where(Annotations.IsExport).ToList();
        var index = attributes.FindIndex(candidate => IsAt(candidate, node));
        if (index < 0)
            return;
        if (attributes[index].ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Type, Value: ITypeSymbol named })
            problems.Report(Rules.AssemblyExport, node.GetLocation(), Symbols.Display(named), $"it stands on '{type.Name}'", "Put it on the assembly, [assembly: LuaExport(typeof(T))]");
        else if (index > 0)
            problems.Report(Rules.AssemblyExport, node.GetLocation(), type.Name, "another one exports it already", "Remove one of the two");
    }

    private static bool IsAt(AttributeData attribute, SyntaxNode node) =>
        attribute.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == node.SyntaxTree && reference.Span == node.Span;
}
