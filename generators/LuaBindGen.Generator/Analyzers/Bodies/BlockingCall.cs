using LuaBindGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LuaBindGen.Generator.Analyzers.Bodies;

/// <summary>The ways to block.</summary>
internal enum BlockingKind
{
    /// <summary><c>task.Result</c>.</summary>
    Result,

    /// <summary><c>task.Wait()</c>.</summary>
    Wait,

    /// <summary><c>task.GetAwaiter().GetResult()</c>.</summary>
    GetResult,

    /// <summary><c>Task.WaitAll(tasks)</c>.</summary>
    WaitAll,

    /// <summary><c>Task.WaitAny(tasks)</c>.</summary>
    WaitAny,

    /// <summary><c>Thread.Sleep(time)</c>.</summary>
    Sleep,
}

/// <summary>An expression that keeps its thread until something has come to pass.</summary>
/// <param name="Kind">How.</param>
/// <param name="Expression">The whole of it, <c>task.Wait()</c>.</param>
/// <param name="Task">The task; null for what waits for none, or for several.</param>
/// <param name="IsLimited">Whether it gives up after a time, or when a token says so.</param>
internal sealed record BlockingCall(BlockingKind Kind, ExpressionSyntax Expression, ExpressionSyntax? Task, bool IsLimited)
{
    private const string Tasks = "System.Threading.Tasks";

    /// <summary>How messages write it.</summary>
    public string Text => Kind switch
    {
        BlockingKind.Result => "Result",
        BlockingKind.Wait => "Wait()",
        BlockingKind.GetResult => "GetResult()",
        BlockingKind.WaitAll => "Task.WaitAll()",
        BlockingKind.WaitAny => "Task.WaitAny()",
        _ => "Thread.Sleep()",
    };

    /// <summary>The blocking call that a name is the member of; null where it is none.</summary>
    public static BlockingCall? Of(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellationToken)
    {
        if (KindOf(name.Identifier.ValueText) is not { } kind || ReceiverOf(name) is not var (access, receiver))
            return null;

        var expression = kind == BlockingKind.Result ? access : access.Parent as InvocationExpressionSyntax;
        if (expression is null || IsNamedOnly(name) || model.GetSymbolInfo(name, cancellationToken).Symbol is not { ContainingType: { } type } symbol || !Fits(kind, symbol, type))
            return null;
        if (expression is InvocationExpressionSyntax call && call.ArgumentList.Arguments.Any(argument => model.GetConstantValue(argument.Expression, cancellationToken) is { HasValue: true, Value: 0 }))
            return null;

        var task = symbol.IsStatic ? null : kind == BlockingKind.GetResult ? TaskOf(receiver) : receiver;
        return new BlockingCall(kind, expression, task, symbol is IMethodSymbol method && method.Parameters.Length > (symbol.IsStatic ? 1 : 0));
    }

    /// <summary>Of an awaiter, as in <c>task.GetAwaiter()</c>, the task; the awaiter itself where it is kept in a variable.</summary>
    public static ExpressionSyntax TaskOf(ExpressionSyntax awaiter) =>
        awaiter is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter" } access } ? access.Expression : awaiter;

    private static BlockingKind? KindOf(string name) => name switch
    {
        "Result" => BlockingKind.Result,
        "Wait" => BlockingKind.Wait,
        "GetResult" => BlockingKind.GetResult,
        "WaitAll" => BlockingKind.WaitAll,
        "WaitAny" => BlockingKind.WaitAny,
        "Sleep" => BlockingKind.Sleep,
        _ => null,
    };

    private static (ExpressionSyntax Access, ExpressionSyntax Receiver)? ReceiverOf(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => (access, access.Expression),
        MemberBindingExpressionSyntax binding when binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() is { } conditional => (binding, conditional.Expression),
        _ => null,
    };

    private static bool Fits(BlockingKind kind, ISymbol symbol, INamedTypeSymbol type) => kind switch
    {
        BlockingKind.Result => symbol is IPropertySymbol && (Symbols.Is(type, Tasks, "Task", 1) || Symbols.Is(type, Tasks, "ValueTask", 1)),
        BlockingKind.GetResult => symbol is IMethodSymbol && IsAwaiterOfTask(type),
        BlockingKind.Sleep => symbol is IMethodSymbol && Symbols.Is(type, "System.Threading", "Thread"),
        _ => symbol is IMethodSymbol && Symbols.Is(type, Tasks, "Task"),
    };

    // TaskAwaiter, ValueTaskAwaiter, and the same within what ConfigureAwait gives; the one of Task.Yield waits for nothing.
    private static bool IsAwaiterOfTask(INamedTypeSymbol type) =>
        type.Name.EndsWith("TaskAwaiter", StringComparison.Ordinal)
        && type.ContainingNamespace is { Name: "CompilerServices", ContainingNamespace.Name: "Runtime" };

    // nameof(task.Result)
    private static bool IsNamedOnly(SyntaxNode name) =>
        name.Ancestors().Any(node => node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } });
}
