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
    public static string Remedy(ITypeSymbol type, AssemblyExports exports)
    {
        var core = Core(type, exports);
        if (core is INamedTypeSymbol { Arity: > 0 } generic && IsFilledIn(generic))
            return $"Export it with [assembly: LuaExport(typeof({Symbols.Display(generic.WithNullableAnnotation(NullableAnnotation.None))}))]";
        if (Exportable(core) is not { } named)
            return VisibleMembers.IsSame(core, type) ? Counterparts.Advice(core) : Counterparts.AdviceOnPart(core);

        var name = Symbols.Display(named.WithNullableAnnotation(NullableAnnotation.None));
        if (Annotations.IsMarked(named))
            return $"See to it that '{name}' can be exported itself";
        if (TableReader.IsMarked(named))
            return $"See to it that '{name}' can be a table";

        return ToMark(core, exports) is not null
            ? $"Mark '{name}' with [LuaExport]"
            : $"Use a type that Lua has a counterpart for, mark '{name}' with [LuaExport] if it is yours";
    }

    /// <summary>The type that would cross the border if it were marked, and that stands in source where it can be.</summary>
    public static INamedTypeSymbol? ToMark(ITypeSymbol type, AssemblyExports exports) =>
        Exportable(Core(type, exports)) is { } named && !Annotations.IsMarked(named) && !TableReader.IsMarked(named) && named.Locations.Any(location => location.IsInSource) ? named : null;

    /// <summary>The part of a result that scripts cannot be given: the result itself, what its task is of, or an element of its tuple.</summary>
    public static ITypeSymbol Culprit(ISymbol member, ITypeSymbol type, AssemblyExports exports)
    {
        var result = member is IMethodSymbol && ResultReader.IsTask(type, arity: 1) ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        var elements = member is IMethodSymbol ? ResultReader.Elements(result) : null;
        return elements?.FirstOrDefault(element => ConversionTable.Find(element, exports) is null) ?? result;
    }

    /// <summary>Reports a type that a method returns, or that a property has.</summary>
    public static void ReportResult(Subject subject, ISymbol member, ITypeSymbol type) =>
        subject.Problems?.Report(
            Rules.ResultType, Locations.OfType(member), subject.DisplayTyped(member), Symbols.Display(type), ResultRemedy(subject, member, type));

    private static string ResultRemedy(Subject subject, ISymbol member, ITypeSymbol type)
    {
        if (member is not IMethodSymbol)
            return Remedy(type, subject.Exports);
        var task = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        if (ResultReader.IsTask(task, arity: 0) || (type.NullableAnnotation == NullableAnnotation.Annotated && ResultReader.IsTask(task, arity: 1)))
            return "Return a task that is never null";

        var culprit = Culprit(member, type, subject.Exports);
        return ResultReader.Elements(culprit) is { Count: > ResultReader.LongestTuple }
            ? $"Return at most {ResultReader.LongestTuple} values"
            : Remedy(culprit, subject.Exports);
    }

    // Of a collection, what its elements are: it would cross the border if they did.
    private static ITypeSymbol Core(ITypeSymbol type, AssemblyExports exports) => type switch
    {
        IArrayTypeSymbol { IsSZArray: true } array => Core(array.ElementType, exports),
        INamedTypeSymbol { Arity: > 0 } named when IsCollection(named) && named.TypeArguments.FirstOrDefault(argument => ConversionTable.FindPart(argument, exports) is null) is { } culprit => Core(culprit, exports),
        _ => type,
    };

    private static INamedTypeSymbol? Exportable(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, IsStatic: false, IsRefLikeType: false, Arity: 0 } named && !IsOfPlatform(named) ? named : null;

    // No mark on a generic type would say what fills it in.
    private static bool IsFilledIn(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, IsTupleType: false, IsRefLikeType: false, IsStatic: false }
        && !IsOfPlatform(type)
        && type.TypeArguments.All(argument => argument is INamedTypeSymbol { Arity: 0 });

    private static bool IsOfPlatform(INamedTypeSymbol type)
    {
        var root = type.ContainingNamespace;
        while (root is { ContainingNamespace.IsGlobalNamespace: false })
            root = root.ContainingNamespace;
        return root?.Name is "System" or Annotations.Namespace;
    }

    private static bool IsCollection(INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: "Generic" or "Immutable", ContainingNamespace: { Name: "Collections", ContainingNamespace.Name: "System" } };
}
