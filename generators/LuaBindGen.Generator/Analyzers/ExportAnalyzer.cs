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
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Rules.OfReading;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static context =>
        {
            var exports = ProjectExports.Of(context.Compilation);
            context.RegisterSymbolAction(context => Analyze(context, exports), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, ProjectExports exports)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (Annotations.IsMarked(type))
        {
            ExportReader.Read(type, new Problems(context.ReportDiagnostic, type), context.CancellationToken);
            return;
        }

        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface))
            return;

        // What a base class hands down is reported where it is declared, by the class that declares it: an IDE shows it in the file
        // that is open, and only to that does it offer fixes. All who inherit a member find the same wrong with it: once is enough.
        var said = new HashSet<(Location Location, string Text)>();
        foreach (var heir in exports.FamilyOf(type))
            ExportReader.Read(heir, context.Compilation.Assembly, new Problems(ReportOnce, type), context.CancellationToken);

        void ReportOnce(Diagnostic problem)
        {
            if (said.Add((problem.Location, problem.Id + problem.GetMessage())))
                context.ReportDiagnostic(problem);
        }
    }
}
