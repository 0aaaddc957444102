using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Models;
using LuaBindGen.Generator.Reading.Conversions;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Reads what a method returns.</summary>
internal static class ResultReader
{
    private const int LongestTuple = 8;

    /// <summary>The result, or null where scripts cannot be given it.</summary>
    public static ResultModel? Read(Subject subject, IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.Constructor)
            return Single(subject.Names);
        if (method.ReturnsVoid)
            return new ResultModel(IsAsync: false, "", IsTuple: false, default);

        var type = method.ReturnType;
        var result = IsTask(type, arity: 0)
            ? new ResultModel(IsAsync: true, "", IsTuple: false, default)
            : IsTask(type, arity: 1)
                ? ReadValue(((INamedTypeSymbol)type).TypeArguments[0], isAsync: true)
                : ReadValue(type, isAsync: false);
        if (result is null && !TypeProblems.HasError(type))
            Report(subject, method, type);
        return result;
    }

    /// <summary>Reports a type that a method returns, or that a property has.</summary>
    public static void Report(Subject subject, ISymbol member, ITypeSymbol type)
    {
        var remedy = IsTask(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated), arity: 0) && member is IMethodSymbol
            ? "Return a task that is never null"
            : TypeProblems.Remedy(Culprit(type));
        subject.Problems?.Report(Rules.ResultType, Locations.OfType(member), subject.Display(member), Symbols.Display(type), remedy);
    }

    private static ResultModel Single(TypeNames names) =>
        new(
            IsAsync: false,
            names.Reference,
            IsTuple: false,
            new[] { new ValueModel(names.Reference, names.LuaName, "TryReadObject", "PushObject", IsReference: true) }.ToEquatableArray());

    private static ResultModel? ReadValue(ITypeSymbol type, bool isAsync)
    {
        var elements = Elements(type);
        var values = (elements ?? [type]).Select(ConversionTable.Find).OfType<ValueModel>().ToEquatableArray();
        return values.Count == (elements?.Count ?? 1) && values.Count <= LongestTuple
            ? new ResultModel(isAsync, Symbols.NullableReference(type), elements is not null, values)
            : null;
    }

    private static List<ITypeSymbol>? Elements(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsTupleType: true, TupleElements: { Length: > 0 } elements }
            ? elements.Select(element => element.Type).ToList()
            : null;

    // A task that may be null cannot be waited for.
    private static bool IsTask(ITypeSymbol type, int arity) =>
        type.NullableAnnotation != NullableAnnotation.Annotated
        && (Symbols.Is(type, "System.Threading.Tasks", "Task", arity) || Symbols.Is(type, "System.Threading.Tasks", "ValueTask", arity));

    // The part of the type that has no conversion, for the remedy.
    private static ITypeSymbol Culprit(ITypeSymbol type)
    {
        if (IsTask(type, arity: 1))
            return Culprit(((INamedTypeSymbol)type).TypeArguments[0]);
        return Elements(type)?.FirstOrDefault(element => ConversionTable.Find(element) is null) ?? type;
    }
}
