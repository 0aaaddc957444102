using System.Collections.Immutable;
using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LuaBindGen.Generator.Analyzers;

/// <summary>Reads each exported class as the generator does, and says what is left out of the export and why.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExportAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Rules.ClassIsUnreachable,
        Rules.ClassIsGeneric,
        Rules.ParameterType,
        Rules.ResultType,
        Rules.MemberKind,
        Rules.ParameterKind,
        Rules.MemberNameIsTaken,
        Rules.NameIsNoIdentifier,
        Rules.AsyncVoid,
        Rules.RefStruct,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(
            static context => ExportReader.Read((INamedTypeSymbol)context.Symbol, new Problems(context.ReportDiagnostic), context.CancellationToken),
            SymbolKind.NamedType);
    }
}
