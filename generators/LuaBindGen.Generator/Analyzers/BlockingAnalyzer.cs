using System.Collections.Immutable;
using LuaBindGen.Generator.Analyzers.Bodies;
using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LuaBindGen.Generator.Analyzers;

/// <summary>Finds what blocks in the code that scripts call: while one thread waits there, no script of the state runs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockingAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.BlockingCall];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);

        // A body as syntax: an action for operations would have every body of the project bound.
        context.RegisterCompilationStartAction(static context =>
        {
            var bodies = ExportedBodies.Of(context.Compilation);
            context.RegisterCodeBlockAction(context => Analyze(context, bodies));
        });
    }

    private static void Analyze(CodeBlockAnalysisContext context, ExportedBodies bodies)
    {
        var (owner, model) = (context.OwningSymbol, context.SemanticModel);
        if (!bodies.MayHave(owner) || ExportedBodies.CodeOf(context.CodeBlock) is not { } body)
            return;

        foreach (var name in body.DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (BlockingCall.Of(name, model, context.CancellationToken) is not { } call || !bodies.Has(owner, context.CancellationToken))
                continue;
            if (!NestedFunctions.RunsInPlace(name, body, model) || (call.Task is { } task && Settled.IsKnown(task, body, model)))
                continue;

            context.ReportDiagnostic(Diagnostic.Create(
                Rules.BlockingCall,
                Locations.From(name, call.Expression),
                Symbols.Display(owner),
                call.Text,
                owner is IMethodSymbol { MethodKind: MethodKind.Ordinary } ? "Await instead" : "Export a method that awaits instead"));
        }
    }
}
