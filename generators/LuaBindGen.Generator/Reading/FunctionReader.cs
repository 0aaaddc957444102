using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Models;
using LuaBindGen.Generator.Reading.Metamethods;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Reads constructors and methods.</summary>
internal static class FunctionReader
{
    /// <summary>The function, or null where it cannot be exported. Its glue has the name it would like.</summary>
    public static FunctionModel? Read(Subject subject, IMethodSymbol method, string luaName)
    {
        if (KindProblem(method) is var (kind, remedy))
        {
            subject.Problems?.Report(Rules.MemberKind, Locations.Of(method), subject.Display(method), kind, remedy);
            return null;
        }

        if (method.ReturnsVoid && (method.IsAsync || method.PartialImplementationPart is { IsAsync: true }))
        {
            subject.Problems?.Report(Rules.AsyncVoid, Locations.Of(method), subject.Display(method));
            return null;
        }

        if (ParameterReader.Read(subject, method) is not { } parameters || ResultReader.Read(subject, method) is not { } result)
            return null;
        ReportSpans(subject, method, result);
        ReportDelegates(subject, method, parameters, result);
        if (!InitializerReader.TryRead(subject, method, parameters, out var initializer))
            return null;

        // Behind further arguments there is no place for a table: what need not be set is not.
        if (initializer is { IsOptional: true } && parameters.Any(parameter => parameter.IsRest))
            initializer = null;
        if (!PassingProblems.IsFine(subject, method, parameters, result, initializer))
            return null;

        // An indexer may be marked where its accessors are not.
        var signature = method.Parameters.Select(parameter => (ISymbol?)parameter.Type).Append(method.ReturnType).Append(method.AssociatedSymbol).OfType<ISymbol>();
        if (TargetReader.WarningsOf(subject, method, signature) is not { } warnings)
            return null;

        return new FunctionModel(
            KindOf(method),
            luaName,
            method.MethodKind == MethodKind.Constructor ? "New" : method.Name,
            TargetReader.Read(subject, method),
            parameters,
            initializer,
            result,
            warnings.Union(initializer?.Members.SelectMany(member => member.Warnings) ?? []).OrderBy(id => id, StringComparer.Ordinal).ToEquatableArray())
        {
            Receiver = ExtensionReader.ReceiverOf(subject, method, parameters),
        };
    }

    // It is read where it lies, and works up to the first await. C# says so only where the method itself is async.
    private static void ReportSpans(Subject subject, IMethodSymbol method, ResultModel result)
    {
        if (!result.IsAsync || method.Parameters.FirstOrDefault(parameter => parameter.Type.IsRefLikeType) is not { } span)
            return;
        var instead = Symbols.Is(span.Type, "System", "ReadOnlySpan", arity: 1) || Symbols.Is(span.Type, "System", "Span", arity: 1)
            ? Symbols.Display(span.Type).Replace("Span<", "Memory<")
            : "a type";
        subject.Problems?.Report(Rules.SpanInAsync, Locations.OfType(span), subject.Display(method), span.Name, Symbols.Display(span.Type), instead);
    }

    // It may be called at once all the same; but who writes such a method mostly means to wait.
    private static void ReportDelegates(Subject subject, IMethodSymbol method, EquatableArray<ParameterModel> parameters, ResultModel result)
    {
        if (!result.IsAsync || subject.Problems is null)
            return;
        for (var index = 0; index < parameters.Count; index++)
        {
            if (parameters[index].Value?.Codec?.Delegate is { Kind: DelegateKind.Synchronous } && method.Parameters[index] is { Type: INamedTypeSymbol type } parameter)
                subject.Problems.Report(Rules.SynchronousDelegate, Locations.OfType(parameter), subject.Display(method), parameter.Name, Symbols.Display(type), DelegateReader.AsynchronousOf(type));
        }
    }

    private static FunctionKind KindOf(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Constructor ? FunctionKind.Constructor
        : method.IsStatic ? FunctionKind.Static
        : FunctionKind.Instance;

    private static (string Kind, string Remedy)? KindProblem(IMethodSymbol method) => method switch
    {
        { IsStatic: true, ContainingType.TypeKind: TypeKind.Interface } when method.IsAbstract || method.IsVirtual =>
            ("static members that each type implements for itself are", "Export the types that implement it"),
        { MethodKind: MethodKind.Conversion } => ("conversions are", ConversionRemedy(method)),
        { MethodKind: MethodKind.UserDefinedOperator } when OperatorNames.Find(method) is null => ("operators that Lua does not have are", "Export a method that does the same"),
        { ContainingType.IsExtension: true } => ("operators of extension blocks are", "Export a method that does the same"),
        { IsGenericMethod: true } => ("generic methods are", "Export a method for each type that scripts need"),
        { IsVararg: true } => ("methods with __arglist are", "List the parameters"),
        _ when IsForNativeCallers(method) => ("methods marked [UnmanagedCallersOnly] are", "Export a method that does the same"),
        _ => null,
    };

    private static string ConversionRemedy(IMethodSymbol method) => VisibleMembers.IsSame(method.ReturnType, method.ContainingType)
        ? $"Export a constructor that takes '{Symbols.Display(method.Parameters[0].Type)}'"
        : $"Export a method that returns '{Symbols.Display(method.ReturnType)}'";

    private static bool IsForNativeCallers(IMethodSymbol method) =>
        Annotations.Has(method, "System.Runtime.InteropServices", "UnmanagedCallersOnlyAttribute");
}
