using System.Collections.Concurrent;
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
        Rules.NameIsOfLua,
        Rules.RefStruct,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static context =>
        {
            var inherited = new ConcurrentDictionary<(Location Location, string Text), bool>();
            context.RegisterSymbolAction(context => Analyze(context, inherited), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, ConcurrentDictionary<(Location Location, string Text), bool> inherited)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        ExportReader.Read(type, new Problems(Report), context.CancellationToken);

        // All classes that inherit a member find the same wrong with it, and there is one place to say it.
        void Report(Diagnostic problem)
        {
            if (IsWithin(type, problem.Location) || inherited.TryAdd((problem.Location, problem.Id + problem.GetMessage()), true))
                context.ReportDiagnostic(problem);
        }
    }

    private static bool IsWithin(INamedTypeSymbol type, Location location) =>
        type.DeclaringSyntaxReferences.Any(part => part.SyntaxTree == location.SourceTree && part.Span.Contains(location.SourceSpan));
}
