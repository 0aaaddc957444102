using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LuaBindGen.Generator.Analyzers.Bodies;

/// <summary>Follows the paths of one function, and finds the awaits that leave the state with a touch of a Lua value on a path behind them.</summary>
/// <param name="graph">The paths.</param>
/// <param name="model">What the syntax means.</param>
/// <param name="cancellationToken">Stops it.</param>
internal sealed class BodyFlow(ControlFlowGraph graph, SemanticModel model, CancellationToken cancellationToken)
{
    private readonly List<Step>[] _steps = new List<Step>[graph.Blocks.Length];

    /// <summary>Each such <c>ConfigureAwait</c>, with what is touched.</summary>
    public IEnumerable<(InvocationExpressionSyntax Call, string Touch)> Losses()
    {
        foreach (var block in graph.Blocks)
        {
            var steps = StepsOf(block);
            for (var index = 0; index < steps.Count; index++)
            {
                if (steps[index].Left is { } call && TouchAfter(block, index) is { } touch)
                    yield return (call, touch);
            }
        }

        foreach (var inner in graph.LocalFunctions.Select(local => graph.GetLocalFunctionControlFlowGraph(local, cancellationToken)).Concat(Lambdas()))
        {
            foreach (var loss in new BodyFlow(inner, model, cancellationToken).Losses())
                yield return loss;
        }
    }

    // What runs on another thread anyway is told of as that.
    private IEnumerable<ControlFlowGraph> Lambdas() => graph.Blocks
        .SelectMany(Operations)
        .SelectMany(operation => operation.DescendantsAndSelf())
        .OfType<IFlowAnonymousFunctionOperation>()
        .Where(lambda => lambda.Syntax.Parent?.Parent?.Parent is not { } call || !LeftContext.LambdasElsewhere(call, model).Contains(lambda.Syntax))
        .Select(lambda => graph.GetAnonymousFunctionControlFlowGraph(lambda, cancellationToken));

    private string? TouchAfter(BasicBlock block, int index)
    {
        if (StepsOf(block).Skip(index + 1).Select(step => step.Touch).FirstOrDefault(touch => touch is not null) is { } near)
            return near;

        var seen = new HashSet<int>();
        var next = new Stack<BasicBlock>(Successors(block));
        while (next.Count > 0)
        {
            var current = next.Pop();
            if (!seen.Add(current.Ordinal))
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            if (StepsOf(current).Select(step => step.Touch).FirstOrDefault(touch => touch is not null) is { } touch)
                return touch;
            foreach (var successor in Successors(current))
                next.Push(successor);
        }

        return null;
    }

    private IEnumerable<BasicBlock> Successors(BasicBlock block)
    {
        foreach (var branch in new[] { block.FallThroughSuccessor, block.ConditionalSuccessor })
        {
            if (branch?.Destination is { } destination)
                yield return destination;
        }

        // An exception goes to the handlers around, whichever fits; what leaves a try goes through its finally.
        for (var region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            if (region.Kind != ControlFlowRegionKind.Try || region.EnclosingRegion is not { } whole)
                continue;
            foreach (var handler in whole.NestedRegions.Where(other => other != region))
                yield return graph.Blocks[handler.FirstBlockOrdinal];
        }
    }

    private List<Step> StepsOf(BasicBlock block)
    {
        if (_steps[block.Ordinal] is not { } steps)
        {
            _steps[block.Ordinal] = steps = [];
            foreach (var operation in Operations(block))
                AddSteps(operation, steps);
        }

        return steps;
    }

    private static IEnumerable<IOperation> Operations(BasicBlock block) =>
        block.BranchValue is { } value ? block.Operations.Append(value) : block.Operations;

    // In the order of evaluation: the parts first; but what is assigned to is touched after the value is there.
    private void AddSteps(IOperation operation, List<Step> steps)
    {
        var target = (operation as IAssignmentOperation)?.Target;
        foreach (var child in operation.ChildOperations)
        {
            if (child != target)
                AddSteps(child, steps);
            else
                child.ChildOperations.ToList().ForEach(part => AddSteps(part, steps));
        }

        if (LeftContext.Of(operation) is { } call)
            steps.Add(new Step(call, null));
        foreach (var touch in new[] { target is null ? null : LuaTouch.Of(target), LuaTouch.Of(operation), OfFunction(operation) })
        {
            if (touch is not null)
                steps.Add(new Step(null, touch));
        }
    }

    // A local function that is called, and a lambda that is run at once, are a part of the path.
    private string? OfFunction(IOperation operation)
    {
        var inner = operation switch
        {
            IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } local } when graph.LocalFunctions.Contains(local) =>
                graph.GetLocalFunctionControlFlowGraph(local, cancellationToken),
            IFlowAnonymousFunctionOperation { Syntax: AnonymousFunctionExpressionSyntax syntax } lambda
                when syntax.Parent is ArgumentSyntax && NestedFunctions.IsCalledInPlace(syntax, model) && !NestedFunctions.IsInvoked(syntax, model) =>
                graph.GetAnonymousFunctionControlFlowGraph(lambda, cancellationToken),
            _ => null,
        };
        return inner?.Blocks.SelectMany(Operations).SelectMany(part => part.DescendantsAndSelf()).Select(LuaTouch.Of).FirstOrDefault(touch => touch is not null);
    }

    /// <summary>What happens on a path and matters here: one of the two.</summary>
    private sealed record Step(InvocationExpressionSyntax? Left, string? Touch);
}
