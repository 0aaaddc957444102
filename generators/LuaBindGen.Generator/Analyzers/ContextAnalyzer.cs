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
    private const string AfterAwait = "after an await that does not come back into the state";
    private const string OnThread = "on another thread";

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

    // Whether the body is exported is asked last: that reads the class, and hardly a body has anything to report.
    private static void Analyze(CodeBlockAnalysisContext context, ExportedBodies bodies)
    {
        if (!bodies.MayHave(context.OwningSymbol) || ExportedBodies.CodeOf(context.CodeBlock) is not { } body)
            return;

        var (configures, lambdas) = Candidates(body, context.SemanticModel);
        var problems = lambdas.SelectMany(lambda => Elsewhere(context, lambda));
        foreach (var problem in configures ? problems.Concat(Awaits(context)) : problems)
        {
            if (!bodies.Has(context.OwningSymbol, context.CancellationToken))
                return;
            context.ReportDiagnostic(problem);
        }
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

    private static IEnumerable<Diagnostic> Awaits(CodeBlockAnalysisContext context)
    {
        // To see that nothing is touched takes less than to follow paths.
        var (body, model) = (context.CodeBlock, context.SemanticModel);
        if (model.GetOperation(body, context.CancellationToken) is not { } operations
            || !operations.DescendantsAndSelf().Any(operation => LuaTouch.Of(operation) is not null)
            || ControlFlowGraph.Create(body, model, context.CancellationToken) is not { } graph)
            yield break;

        foreach (var (call, touch) in new BodyFlow(graph, model, context.CancellationToken).Losses())
        {
            var place = call.Expression is MemberAccessExpressionSyntax access ? Locations.From(access.Name, call) : call.GetLocation();
            yield return Problem(context, place, touch, AfterAwait, "Await without ConfigureAwait(false)");
        }
    }

    private static IEnumerable<Diagnostic> Elsewhere(CodeBlockAnalysisContext context, AnonymousFunctionExpressionSyntax lambda)
    {
        var model = context.SemanticModel;
        foreach (var operation in model.GetOperation(lambda, context.CancellationToken)?.DescendantsAndSelf() ?? [])
        {
            if (LuaTouch.Of(operation) is not { } touch || IsBackInside(operation.Syntax, lambda, model))
                continue;
            yield return Problem(context, operation.Syntax.GetLocation(), touch, OnThread, "Do it before or after");
            yield break;
        }
    }

    private static bool IsBackInside(SyntaxNode touch, SyntaxNode lambda, SemanticModel model) =>
        touch.Ancestors().TakeWhile(node => node != lambda).Any(node => node is AnonymousFunctionExpressionSyntax && NestedFunctions.IsInvoked(node, model));

    private static Diagnostic Problem(CodeBlockAnalysisContext context, Location place, string touch, string where, string remedy) =>
        Diagnostic.Create(Rules.OutsideOfState, place, Symbols.Display(context.OwningSymbol), touch, where, remedy);
}
