using System.Collections.Immutable;
using LuaBindGen.Generator.Diagnostics;
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
        [Rules.UnsafeCodeIsOff, Rules.TypeNameIsTaken, Rules.HiddenName];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // The first class may stand in a file that counts as generated. Then the error has to stand there too, or there is none.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static context =>
        {
            var exports = ProjectExports.Of(context.Compilation);
            context.RegisterSymbolAction(context => Analyze(context, exports), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, ProjectExports exports)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (TypeNameReader.Read(type, null) is not { } names)
            return;

        var problems = new Problems(context.ReportDiagnostic, type);
        if (context.Compilation.Options is CSharpCompilationOptions { AllowUnsafe: false } && exports.IsFirst(type))
            problems.Report(Rules.UnsafeCodeIsOff, Locations.Of(type), type.Name);
        if (exports.OwnerOfName(names) is { } owner)
            problems.Report(Rules.TypeNameIsTaken, Locations.Of(type), names.FullName, owner.FullName, owner.LuaName);
        else if (exports.MemberOfName(names, context.CancellationToken) is { } member)
            problems.Report(Rules.HiddenName, Locations.Of(type), names.SimpleName, Symbols.Display(member), $"both are '{names.LuaName}'", "Leave the member out with [LuaIgnore]", "[LuaExport(\"name\")]");
        ExtensionNames.Report(problems, exports, (type, names), context.CancellationToken);
    }
}
