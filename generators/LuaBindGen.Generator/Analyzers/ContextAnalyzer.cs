using System.Collections.Immutable;
using LuaBindGen.Generator.Analyzers.Bodies;
using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LuaBindGen.Generator.Analyzers;

/// <summary>Finds exported code that leaves its Lua state, by <c>ConfigureAwait(false)</c> or to another thread, and touches a Lua value there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContextAnalyzer : DiagnosticAnalyzer
{
    private const string BackFromAwait = "after an await that does not come back into the state";
    private const string Elsewhere = "on another thread";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.OutsideOfState];

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
        if (!bodies.MayHave(context.OwningSymbol))
            return;

        var (configures, lambdas) = Candidates(context.CodeBlock, context.SemanticModel);
        if ((!configures && lambdas.Count == 0) || !bodies.Has(context.OwningSymbol, context.CancellationToken))
            return;

        if (configures)
            AnalyzeAwaits(context);
        foreach (var lambda in lambdas)
            AnalyzeElsewhere(context, lambda);
    }

    private static (bool Configures, List<AnonymousFunctionExpressionSyntax> Lambdas) Candidates(SyntaxNode body, SemanticModel model)
    {
        var configures = false;
        var lambdas = new List<AnonymousFunctionExpressionSyntax>();
        foreach (var node in body.DescendantNodes())
        {
            if (node is SimpleNameSyntax { Identifier.ValueText: LeftContext.ConfigureAwait })
                configures = true;
            else if (node is InvocationExpressionSyntax or ObjectCreationExpressionSyntax)
                lambdas.AddRange(LeftContext.LambdasElsewhere(node, model));
        }

        return (configures, lambdas);
    }

    private static void AnalyzeAwaits(CodeBlockAnalysisContext context)
    {
        if (ControlFlowGraph.Create(context.CodeBlock, context.SemanticModel, context.CancellationToken) is not { } graph)
            return;

        foreach (var (call, touch) in new BodyFlow(graph, context.SemanticModel, context.CancellationToken).Losses())
        {
            var place = call.Expression is MemberAccessExpressionSyntax access ? Locations.From(access.Name, call) : call.GetLocation();
            Report(context, place, touch, BackFromAwait, "Await without ConfigureAwait(false)");
        }
    }

    private static void AnalyzeElsewhere(CodeBlockAnalysisContext context, AnonymousFunctionExpressionSyntax lambda)
    {
        var model = context.SemanticModel;
        foreach (var operation in model.GetOperation(lambda, context.CancellationToken)?.DescendantsAndSelf() ?? [])
        {
            if (LuaTouch.Of(operation) is not { } touch || IsBackInside(operation.Syntax, lambda, model))
                continue;
            Report(context, operation.Syntax.GetLocation(), touch, Elsewhere, "Do it before or after");
            return;
        }
    }

    private static bool IsBackInside(SyntaxNode touch, SyntaxNode lambda, SemanticModel model) =>
        touch.Ancestors().TakeWhile(node => node != lambda).Any(node => node is AnonymousFunctionExpressionSyntax && NestedFunctions.IsInvoked(node, model));

    private static void Report(CodeBlockAnalysisContext context, Location place, string touch, string where, string remedy) =>
        context.ReportDiagnostic(Diagnostic.Create(Rules.OutsideOfState, place, Symbols.Display(context.OwningSymbol), touch, where, remedy));
}
