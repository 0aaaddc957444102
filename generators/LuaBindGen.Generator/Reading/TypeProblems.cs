using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Reading.Conversions;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>What to say of a type that cannot cross the border.</summary>
internal static class TypeProblems
{
    /// <summary>Whether the compiler itself complains of the type: then we have nothing to add.</summary>
    public static bool HasError(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Error } => true,
        IArrayTypeSymbol array => HasError(array.ElementType),
        IPointerTypeSymbol pointer => HasError(pointer.PointedAtType),
        INamedTypeSymbol named => named.TypeArguments.Any(HasError),
        _ => false,
    };

    /// <summary>The way out, as the start of a sentence.</summary>
    public static string Remedy(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class, IsStatic: false, Arity: 0 } named || IsOfPlatform(named))
            return Counterparts.Advice(type);

        var name = Symbols.Display(named.WithNullableAnnotation(NullableAnnotation.None));
        if (Annotations.IsMarked(named))
            return $"See to it that '{name}' can be exported itself";

        return named.Locations.Any(location => location.IsInSource)
            ? $"Mark '{name}' with [LuaExport]"
            : $"Use a type that Lua has a counterpart for, mark '{name}' with [LuaExport] if it is yours";
    }

    /// <summary>Reports a type that a method returns, or that a property has.</summary>
    public static void ReportResult(Subject subject, ISymbol member, ITypeSymbol type) =>
        subject.Problems?.Report(
            Rules.ResultType, Locations.OfType(member), subject.Display(member), Symbols.Display(type), ResultRemedy(member, type));

    private static string ResultRemedy(ISymbol member, ITypeSymbol type)
    {
        if (member is not IMethodSymbol)
            return Remedy(type);
        var task = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        if (ResultReader.IsTask(task, arity: 0) || (type.NullableAnnotation == NullableAnnotation.Annotated && ResultReader.IsTask(task, arity: 1)))
            return "Return a task that is never null";

        var result = ResultReader.IsTask(type, arity: 1) ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        var elements = ResultReader.Elements(result) ?? [result];
        return elements.FirstOrDefault(element => ConversionTable.Find(element) is null) is { } culprit ? Remedy(culprit)
            : elements.Count > ResultReader.LongestTuple ? $"Return at most {ResultReader.LongestTuple} values"
            : Remedy(result);
    }

    private static bool IsOfPlatform(INamedTypeSymbol type)
    {
        var root = type.ContainingNamespace;
        while (root is { ContainingNamespace.IsGlobalNamespace: false })
            root = root.ContainingNamespace;
        return root?.Name is "System" or Annotations.Namespace;
    }
}
