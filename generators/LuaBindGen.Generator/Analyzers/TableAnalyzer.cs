using System.Collections.Immutable;
using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LuaBindGen.Generator.Analyzers;

/// <summary>Reads each type that is to be a table as the generator does, and says why it cannot be one, or which member is no field.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TableAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.TableType, Rules.ViewOfNoCollection];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (TableReader.IsMarked(type))
            _ = TableReader.Read(type, AssemblyExports.Of(context.Compilation.Assembly), new Problems(context.ReportDiagnostic, type));
    }
}
