using LuaBindGen.Generator.Analyzers.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LuaBindGen.CodeFixes.Edits;

/// <summary>Writes awaits.</summary>
internal static class Awaits
{
    /// <summary>Whether an expression is <c>task.ConfigureAwait(...)</c>, written after a task.</summary>
    public static bool IsConfiguration(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 1, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: LeftContext.ConfigureAwait } };

    /// <summary>The task itself.</summary>
    public static ExpressionSyntax WithoutConfiguration(InvocationExpressionSyntax configuration) =>
        ((MemberAccessExpressionSyntax)configuration.Expression).Expression.WithTrailingTrivia(configuration.GetTrailingTrivia());

    /// <summary>Whether an await does the same as a blocking call.</summary>
    public static bool CanReplace(BlockingCall call) => call switch
    {
        { IsLimited: true } => false,

        // What waits behind a `?` cannot be awaited without a word on null.
        { Expression: MemberBindingExpressionSyntax or InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax } } => false,

        // An awaiter that is kept is no task.
        { Kind: BlockingKind.GetResult } => call.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var awaiter } } && BlockingCall.TaskOf(awaiter) != awaiter,
        { Kind: BlockingKind.WaitAll } => call.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax },
        { Kind: BlockingKind.Sleep } => call.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax },
        _ => call.Kind != BlockingKind.WaitAny,
    };

    /// <summary>The await instead of a blocking call that <see cref="CanReplace"/>.</summary>
    /// <param name="call">The call.</param>
    /// <param name="current">What it has become by other edits of what is in it.</param>
    /// <param name="task">How the file names <c>Task</c>.</param>
    public static ExpressionSyntax InsteadOf(BlockingCall call, ExpressionSyntax current, ExpressionSyntax task)
    {
        var receiver = ((current as InvocationExpressionSyntax)?.Expression ?? current) is MemberAccessExpressionSyntax access ? access.Expression : current;
        var awaitable = call.Kind switch
        {
            BlockingKind.WaitAll => OfTask("WhenAll", (InvocationExpressionSyntax)current, receiver),
            BlockingKind.Sleep => OfTask("Delay", (InvocationExpressionSyntax)current, task),
            BlockingKind.GetResult => BlockingCall.TaskOf(receiver),
            _ => receiver,
        };
        if (IsConfiguration(awaitable))
            awaitable = WithoutConfiguration((InvocationExpressionSyntax)awaitable);
        ExpressionSyntax awaited = SyntaxFactory.AwaitExpression(
            SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), Operand(awaitable.WithoutTrivia()));
        return (BindsTighter(call.Expression.Parent) ? SyntaxFactory.ParenthesizedExpression(awaited) : awaited).WithTriviaFrom(current);
    }

    private static InvocationExpressionSyntax OfTask(string method, InvocationExpressionSyntax call, ExpressionSyntax task) =>
        call.WithExpression(SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, task.WithoutTrivia(), SyntaxFactory.IdentifierName(method)));

    private static bool BindsTighter(SyntaxNode? parent) =>
        parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or InvocationExpressionSyntax or ConditionalAccessExpressionSyntax or PostfixUnaryExpressionSyntax;

    private static ExpressionSyntax Operand(ExpressionSyntax task) =>
        task is SimpleNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or BaseObjectCreationExpressionSyntax or ThisExpressionSyntax
            ? task
            : SyntaxFactory.ParenthesizedExpression(task);
}
