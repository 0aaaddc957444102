using System.Collections.Immutable;
using LuaBindGen.Generator.Analyzers.Bodies;
using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LuaBindGen.Generator.Analyzers;

/// <summary>Finds exported methods that wait for what could be cancelled, and take no token that would say so.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TokenAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.MissingToken, Rules.MissingEnumeratorToken];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static context =>
        {
            var bodies = ExportedBodies.Of(context.Compilation);
            context.RegisterCodeBlockAction(context => Analyze(context, bodies));
        });
    }

    // Once for a method, at its name: that is where the token is missing.
    private static void Analyze(CodeBlockAnalysisContext context, ExportedBodies bodies)
    {
        if (context.OwningSymbol is not IMethodSymbol method || !MayTakeToken(method) || !bodies.MayHave(method))
            return;

        foreach (var call in context.CodeBlock.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (!NestedFunctions.RunsInPlace(call, context.CodeBlock, context.SemanticModel)
                || HonouredToken.Of(call, context.SemanticModel, context.CancellationToken) is not { } found
                || !bodies.Has(method, context.CancellationToken))
                continue;

            context.ReportDiagnostic(Diagnostic.Create(
                IsStream(method) ? Rules.MissingEnumeratorToken : Rules.MissingToken, Locations.Of(method), Symbols.Display(method), $"{found.Method.ContainingType.Name}.{found.Method.Name}"));
            return;
        }
    }

    // One that yields its elements: only there can the caller's token be the method's own.
    private static bool IsStream(IMethodSymbol method) =>
        method.IsAsync && Symbols.Is(method.ReturnType, "System.Collections.Generic", "IAsyncEnumerable", arity: 1);

    // What others declare too is not the method's own to change.
    private static bool MayTakeToken(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, IsOverride: false }
        && (ResultReader.IsTask(method.ReturnType, arity: 0) || ResultReader.IsTask(method.ReturnType, arity: 1) || IsStream(method))
        && !method.Parameters.Any(parameter => HonouredToken.IsToken(parameter.Type));
}
