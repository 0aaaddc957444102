using System.Collections.Concurrent;
using System.Collections.Immutable;
using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Models;
using LuaBindGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LuaBindGen.Generator.Analyzers;

/// <summary>Says what is wrong with the exported classes of a project together: their names, and the project's own settings.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProjectAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Rules.UnsafeCodeIsOff, Rules.TypeNameIsTaken];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static context =>
        {
            var classes = new ConcurrentBag<(TypeNames Names, INamedTypeSymbol Symbol, Location? Location)>();
            context.RegisterSymbolAction(
                context =>
                {
                    var type = (INamedTypeSymbol)context.Symbol;
                    if (TypeNameReader.Read(type, null) is { } names)
                        classes.Add((names, type, Locations.Of(type)));
                },
                SymbolKind.NamedType);
            context.RegisterCompilationEndAction(context => Report(context, classes));
        });
    }

    private static void Report(CompilationAnalysisContext context, ConcurrentBag<(TypeNames Names, INamedTypeSymbol Symbol, Location? Location)> classes)
    {
        foreach (var export in AssemblyExports.Of(context.Compilation.Assembly).Own)
            classes.Add((export.Names, export.Type, Locations.OfArgument(export.Attribute)));
        if (classes.IsEmpty)
            return;

        // Symbol actions come in any order; what is said must not depend on it. Half typed, two classes may have one full name.
        var symbols = classes
            .GroupBy(pair => pair.Names.FullName, StringComparer.Ordinal)
            .OrderBy(twins => twins.Key, StringComparer.Ordinal)
            .ToDictionary(twins => twins.Key, twins => twins.First());
        var problems = new Problems(context.ReportDiagnostic);
        if (context.Compilation.Options is CSharpCompilationOptions { AllowUnsafe: false })
        {
            var first = symbols.First().Value;
            problems.Report(Rules.UnsafeCodeIsOff, first.Location, first.Symbol.Name);
        }

        ExportIndex.Of(
            classes.Select(pair => pair.Names),
            (second, first) => problems.Report(
                Rules.TypeNameIsTaken, symbols[second.FullName].Location, second.FullName, first.FullName, first.LuaName));
    }
}
