using LuaBindGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LuaBindGen.Generator.Analyzers.Bodies;

/// <summary>Finds what makes an await go on outside of the state.</summary>
internal static class LeftContext
{
    public const string ConfigureAwait = "ConfigureAwait";
    public const int ContinueOnCapturedContext = 1;

    /// <summary>The <c>ConfigureAwait</c> of an await that does not come back to where it was; null for any other operation.</summary>
    public static InvocationExpressionSyntax? Of(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: ConfigureAwait, ContainingType: { } type }, Syntax: InvocationExpressionSyntax call } invocation
        && type.ContainingNamespace is { Name: "Tasks", ContainingNamespace.Name: "Threading" }
        && invocation.Arguments.LastOrDefault()?.Value.ConstantValue is { HasValue: true, Value: var argument }
        && (argument is false || (argument is int options && (options & ContinueOnCapturedContext) == 0))
        && IsAwaited(call)
            ? call
            : null;

    /// <summary>The lambdas of a call that run on other threads; none for a call that has nothing to do with threads.</summary>
    public static IEnumerable<AnonymousFunctionExpressionSyntax> LambdasElsewhere(SyntaxNode call, SemanticModel model)
    {
        var arguments = call switch
        {
            InvocationExpressionSyntax invocation when StartsThread(NameOf(invocation)) => invocation.ArgumentList,
            ObjectCreationExpressionSyntax { Type: var type } creation when StartsThread(type.GetLastToken().ValueText) => creation.ArgumentList,
            _ => null,
        };
        var lambdas = arguments?.Arguments.Select(argument => argument.Expression).OfType<AnonymousFunctionExpressionSyntax>().ToList();
        return lambdas is { Count: > 0 } && model.GetSymbolInfo(call).Symbol is IMethodSymbol { ContainingType: { } starter } && IsStarter(starter) ? lambdas : [];
    }

    private static bool StartsThread(string name) =>
        name is "Run" or "StartNew" or "QueueUserWorkItem" or "UnsafeQueueUserWorkItem" or "Thread" or "For" or "ForEach" or "ForEachAsync" or "Invoke";

    private static bool IsStarter(ITypeSymbol type) =>
        Symbols.Is(type, "System.Threading.Tasks", "Task")
        || Symbols.Is(type, "System.Threading.Tasks", "TaskFactory")
        || Symbols.Is(type, "System.Threading.Tasks", "Parallel")
        || Symbols.Is(type, "System.Threading", "ThreadPool")
        || Symbols.Is(type, "System.Threading", "Thread");

    private static string NameOf(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } ? name : "";

    // Directly, or as what an `await foreach` goes through. What is stored first may be awaited anywhere.
    private static bool IsAwaited(SyntaxNode call)
    {
        var node = call;
        while (node.Parent is ParenthesizedExpressionSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ConditionalAccessExpressionSyntax)
            node = node.Parent;
        return node.Parent is AwaitExpressionSyntax
            || (node.Parent is CommonForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } loop && loop.Expression == node);
    }
}
