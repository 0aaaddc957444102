using LuaBindGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LuaBindGen.Generator.Analyzers.Bodies;

/// <summary>Tells which lambdas and local functions of a body run as a part of it.</summary>
/// <remarks>A lambda that is stored, or handed to what runs it some day on some thread, is nobody's guess: it counts as no part.</remarks>
internal static class NestedFunctions
{
    /// <summary>Whether code runs where it is written: every function around it, up to the body, is called there.</summary>
    public static bool RunsInPlace(SyntaxNode code, SyntaxNode body, SemanticModel model)
    {
        for (var node = code; node is not null && node != body; node = node.Parent)
        {
            if (node is AnonymousFunctionExpressionSyntax lambda && !IsCalledInPlace(lambda, model))
                return false;
            if (node is LocalFunctionStatementSyntax local && !IsCalledIn(local, body))
                return false;
        }

        return true;
    }

    /// <summary>Whether a lambda is an argument of a call that runs it at once, as those of LINQ do, or a variable of the body.</summary>
    public static bool IsCalledInPlace(AnonymousFunctionExpressionSyntax lambda, SemanticModel model)
    {
        SyntaxNode node = lambda;
        while (node.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax)
            node = node.Parent;
        return node.Parent switch
        {
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } =>
                model.GetSymbolInfo(call).Symbol is IMethodSymbol method && !IsOfThreading(method),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax } => true,
            _ => false,
        };
    }

    /// <summary>Whether a lambda is an argument of <c>LuaState.InvokeAsync</c>, which runs it inside the state.</summary>
    public static bool IsInvoked(SyntaxNode lambda, SemanticModel model) =>
        lambda.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "InvokeAsync" } } call }
        && model.GetSymbolInfo(call).Symbol is IMethodSymbol { ContainingType: { } type }
        && Symbols.Is(type, Annotations.Namespace, LuaTouch.State);

    // Task.Run, ContinueWith, timers, awaiters and the like run what they are given elsewhere, or when a task is complete.
    private static bool IsOfThreading(IMethodSymbol method)
    {
        if (method.Name is "OnCompleted" or "UnsafeOnCompleted")
            return true;
        for (var space = method.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (space is { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
                return true;
        }

        return false;
    }

    private static bool IsCalledIn(LocalFunctionStatementSyntax local, SyntaxNode body) =>
        body.DescendantNodes().Any(node =>
            node is InvocationExpressionSyntax { Expression: SimpleNameSyntax name } && name.Identifier.ValueText == local.Identifier.ValueText);
}
