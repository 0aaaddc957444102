using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Reads what a method returns.</summary>
internal static class ResultReader
{
    // A function of Lua's has room for 20 values, which its arguments and what waiting needs share with the results. A script that
    // is given more than a handful of values loses count of them anyway.
    public const int LongestTuple = 8;

    private const int ArityOfLongTuples = 8;

    /// <summary>The result, or null where scripts cannot be given it.</summary>
    public static ResultModel? Read(Subject subject, IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.Constructor)
            return ReadValue(subject, subject.Type, isAsync: false, []);
        var attributes = Converters.AttributesOfResult(method);

        // A task that may be null is no task that can be waited for, whichever way that is said.
        var type = MayBeNull(method) ? method.ReturnType.WithNullableAnnotation(NullableAnnotation.Annotated) : method.ReturnType;
        var isKept = IsKept(method, attributes);
        var result = !isKept && (method.ReturnsVoid || IsTask(type, arity: 0))
            ? new ResultModel(IsAsync: !method.ReturnsVoid, "", IsTuple: false, default)
            : !isKept && IsTask(type, arity: 1)
                ? ReadValue(subject, ((INamedTypeSymbol)type).TypeArguments[0], isAsync: true, attributes)
                : isKept || !IsAnyTask(type) ? ReadValue(subject, type, isAsync: false, attributes) : null;
        if (isKept && result is not null)
            result = result with { IsKept = true };
        if (result is null && !IsAnyTask(type) && AwaitableReader.Read(type) is var (awaited, awaiter))
            result = awaiter.ResultType.Length == 0 ? new ResultModel(IsAsync: true, "", IsTuple: false, default) { Awaiter = awaiter } : ReadValue(subject, awaited, isAsync: true, attributes) is { } value ? value with { Awaiter = awaiter } : null;
        if (result is null && !TypeProblems.HasError(type) && !attributes.Any(Converters.IsOne))
            TypeProblems.ReportResult(subject, method, type);
        if (result is null)
            return null;
        return WithView(subject, method, result) with { HasError = ErrorResults.IsMarked(subject, method, type) };
    }

    /// <summary>The elements of a tuple, or null where the type is none.</summary>
    public static List<ITypeSymbol>? Elements(ITypeSymbol type) => type switch
    {
        not INamedTypeSymbol { IsTupleType: true, Arity: > 0 } => null,

        // The elements are fields, and to ask for them makes all members of the tuple. Only a long one holds some in another tuple.
        INamedTypeSymbol { Arity: < ArityOfLongTuples } tuple => [.. tuple.TypeArguments],
        INamedTypeSymbol tuple => [.. tuple.TupleElements.Select(element => element.Type)],
    };

    /// <summary>Whether the type is a task that can be waited for: one that may be null cannot.</summary>
    public static bool IsTask(ITypeSymbol type, int arity) =>
        type.NullableAnnotation != NullableAnnotation.Annotated
        && (Symbols.Is(type, "System.Threading.Tasks", "Task", arity) || Symbols.Is(type, "System.Threading.Tasks", "ValueTask", arity));

    private static bool IsAnyTask(ITypeSymbol type) =>
        IsTask(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated), arity: 0) || IsTask(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated), arity: 1);

    // Else it is waited for.
    private static bool IsKept(IMethodSymbol method, IEnumerable<AttributeData> attributes) =>
        IsAnyTask(method.ReturnType) && attributes.Any(data => data.AttributeClass is { } type && Symbols.Is(type, Annotations.Namespace, Annotations.Task));

    private static bool MayBeNull(IMethodSymbol method) =>
        method.ReturnType.IsReferenceType
        && method.GetReturnTypeAttributes().Any(data => data.AttributeClass is { } type && Symbols.Is(type, "System.Diagnostics.CodeAnalysis", "MaybeNullAttribute"));

    private static ResultModel WithView(Subject subject, IMethodSymbol method, ResultModel result)
    {
        var attributes = Converters.AttributesOfResult(method);
        if (attributes.IsEmpty)
            return result;

        var type = IsTask(method.ReturnType, arity: 1) ? ((INamedTypeSymbol)method.ReturnType).TypeArguments[0] : method.ReturnType;
        if (result.IsTuple || result.Values.Count != 1)
        {
            ViewReader.Refuse(type, attributes, subject.Problems);
            return result;
        }

        return result with { Values = new EquatableArray<ValueModel>([ViewReader.Apply(result.Values[0], type, attributes, subject.Problems)]) };
    }

    private static ResultModel? ReadValue(Subject subject, ITypeSymbol type, bool isAsync, IReadOnlyList<AttributeData> attributes)
    {
        // Nearly every result is one value, and is read at every key that is pressed in an IDE.
        if ((attributes.Any(Converters.IsOne) ? null : Elements(type)) is not { } elements)
            return Converters.Find(type, attributes, subject.Exports, out _) is { } value ? Result(new EquatableArray<ValueModel>([value]), isTuple: false) : null;

        var values = elements.Select(element => Converters.Find(element, attributes, subject.Exports, out _)).OfType<ValueModel>().ToEquatableArray();
        return values.Count == elements.Count && values.Count <= LongestTuple ? Result(values, isTuple: true) : null;

        ResultModel Result(EquatableArray<ValueModel> values, bool isTuple) => new(isAsync, isAsync ? Symbols.NullableReference(type) : "", isTuple, values);
    }
}
