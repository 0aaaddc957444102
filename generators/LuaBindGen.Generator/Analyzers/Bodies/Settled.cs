using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LuaBindGen.Generator.Analyzers.Bodies;

/// <summary>Sees where a task is known to be complete, so that asking it for its result blocks nobody.</summary>
/// <remarks>It looks at what stands before, not at paths: where it errs, a warning is missing.</remarks>
internal static class Settled
{
    private const string WhenAll = "WhenAll";
    private const string WhenAny = "WhenAny";

    /// <summary>Whether the task was awaited or checked before, or came out of an await that gives complete ones.</summary>
    /// <param name="task">The task, as it is written.</param>
    /// <param name="body">The body that it stands in.</param>
    /// <param name="model">What the syntax means.</param>
    public static bool IsKnown(ExpressionSyntax task, SyntaxNode body, SemanticModel model)
    {
        if (Core(task) is AwaitExpressionSyntax given)
            return Names(given, WhenAny);
        if (RootOf(task) is not { } root || model.GetSymbolInfo(root).Symbol is not { } symbol)
            return false;

        return IsGivenComplete(symbol, task, body)
            || Before(task, body).Any(name =>
                name.Identifier.ValueText == root.Identifier.ValueText
                && IsAwaitOrCheck(name, task)
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, symbol));
    }

    // `tasks[0]`, `this.task` and `(task)` are asked about as `tasks` and `task`.
    private static SimpleNameSyntax? RootOf(ExpressionSyntax task) => Core(task) switch
    {
        SimpleNameSyntax name => name,
        ElementAccessExpressionSyntax access => RootOf(access.Expression),
        MemberAccessExpressionSyntax access => access.Name,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: LeftContext.ConfigureAwait or "AsTask" } access } => RootOf(access.Expression),
        _ => null,
    };

    private static ExpressionSyntax Core(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Core(inner.Expression),
        CastExpressionSyntax inner => Core(inner.Expression),
        PostfixUnaryExpressionSyntax inner => Core(inner.Operand),
        _ => expression,
    };

    private static bool IsGivenComplete(ISymbol task, ExpressionSyntax use, SyntaxNode body) =>
        task.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            // var first = await Task.WhenAny(...)
            VariableDeclaratorSyntax { Initializer.Value: AwaitExpressionSyntax given } => Names(given, WhenAny),

            // await foreach (var task in Task.WhenEach(...))
            ForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } => true,

            // await Task.WhenAll(tasks); ... tasks.Select(task => task.Result)
            ForEachStatementSyntax or ParameterSyntax { Parent: AnonymousFunctionExpressionSyntax or ParameterListSyntax { Parent: AnonymousFunctionExpressionSyntax } } =>
                Before(use, body).Any(name => name.Identifier.ValueText == WhenAll && IsInAwait(name)),
            _ => false,
        };

    private static IEnumerable<SimpleNameSyntax> Before(SyntaxNode use, SyntaxNode body) =>
        body.DescendantNodes(node => node.SpanStart < use.SpanStart).OfType<SimpleNameSyntax>().Where(name => name.Span.End <= use.SpanStart);

    private static bool Names(SyntaxNode code, string method) =>
        code.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => name.Identifier.ValueText == method);

    private static bool IsInAwait(SyntaxNode node) =>
        node.Ancestors().TakeWhile(outer => outer is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax or BracketedArgumentListSyntax or CollectionElementSyntax)
            .Any(outer => outer is AwaitExpressionSyntax);

    private static bool IsAwaitOrCheck(SimpleNameSyntax name, SyntaxNode use)
    {
        if (IsInAwait(name))
            return true;

        SyntaxNode owner = name;
        if (owner.Parent is MemberAccessExpressionSyntax qualified && qualified.Name == owner)
            owner = qualified;
        return owner.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsCompleted" or "IsCompletedSuccessfully" or "IsFaulted" or "IsCanceled" or "Status" } check
            && check.Expression == owner
            && !SaysNotYet(check, use);
    }

    // if (!task.IsCompleted) task.Wait();
    private static bool SaysNotYet(SyntaxNode check, SyntaxNode use) =>
        check.Parent is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not
        && not.FirstAncestorOrSelf<StatementSyntax>() is IfStatementSyntax { Statement: var branch }
        && branch.Span.Contains(use.Span);
}
