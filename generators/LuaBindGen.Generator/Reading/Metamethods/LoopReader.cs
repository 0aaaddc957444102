using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;
using LuaBindGen.Generator.Reading.Conversions;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Metamethods;

/// <summary>Reads how objects of a class are looped over.</summary>
internal static class LoopReader
{
    private const string Collections = "System.Collections.Generic";

    /// <summary>The loop, or null where there is none.</summary>
    public static LoopModel? Read(Subject subject)
    {
        if (SourceOf(subject.Type) is not { } source)
            return ReadStream(subject);

        var pair = Symbols.Is(source.Element, Collections, "KeyValuePair", arity: 2) ? ((INamedTypeSymbol)source.Element).TypeArguments : default;
        var tuple = ResultReader.Elements(source.Element);
        IReadOnlyList<ITypeSymbol> parts = !pair.IsDefault ? pair : tuple ?? [source.Element];
        var values = parts.Select(part => ConversionTable.Find(part, subject.Exports)).OfType<ValueModel>().ToEquatableArray();
        if (values.Count != parts.Count || values.Count > ResultReader.LongestTuple)
            return null;

        var usage = UsageReader.Of([subject.Type, source.Element, .. new ISymbol?[] { source.Method, source.Contract }.OfType<ISymbol>()]);
        return usage.Obstacle is not null
            ? null
            : new LoopModel(
                "Pairs",
                source.Contract is null ? "" : Symbols.NullableReference(source.Contract),
                "Iterate",
                Symbols.NullableReference(source.Element),
                !pair.IsDefault,
                tuple is not null,
                values,
                usage.Warnings.ToEquatableArray());
    }

    // What 'await foreach' takes of a class by its interface.
    private static LoopModel? ReadStream(Subject subject)
    {
        if (subject.Type.IsStatic || subject.Type.IsValueType)
            return null;
        var contracts = subject.Type.AllInterfaces.Concat(subject.Type.TypeKind == TypeKind.Interface ? [subject.Type] : [])
            .Where(contract => Symbols.Is(contract, Collections, "IAsyncEnumerable", arity: 1)).ToList();
        if (contracts.Count != 1 || new StreamConversion().Describe(contracts[0], subject.Exports) is not { } stream)
            return null;

        var usage = UsageReader.Of([subject.Type, contracts[0]]);
        return usage.Obstacle is not null
            ? null
            : new LoopModel("Pairs", stream.CSharpType, "Iterate", "", IsKeyed: false, IsTuple: false, new EquatableArray<ValueModel>([stream]), usage.Warnings.ToEquatableArray()) { IsStream = true };
    }

    /// <summary>What 'foreach' would take of a class: its own GetEnumerator, or an interface. Null where it would not compile, or may mean two.</summary>
    public static LoopSource? SourceOf(INamedTypeSymbol type)
    {
        if (type.IsStatic || type.TypeKind == TypeKind.Enum)
            return null;

        var contracts = type.AllInterfaces.Concat(type.TypeKind == TypeKind.Interface ? [type] : [])
            .Where(contract => Symbols.Is(contract, Collections, "IEnumerable", arity: 1)).ToList();
        var method = EnumeratorOf(type);
        if (method is not null && Annotations.IsIgnored(method))
            return null;
        if (method is not null && ElementOf(method.ReturnType) is { } element)
        {
            var same = contracts.FirstOrDefault(contract => VisibleMembers.IsSame(contract.TypeArguments[0], element));
            return same is not null ? new LoopSource(same.TypeArguments[0], method, same)
                : method.ReturnType.IsRefLikeType ? null
                : new LoopSource(element, method, null);
        }

        return contracts.Count == 1 ? new LoopSource(contracts[0].TypeArguments[0], null, contracts[0]) : null;
    }

    private static IMethodSymbol? EnumeratorOf(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            var found = current.GetMembers("GetEnumerator").OfType<IMethodSymbol>()
                .FirstOrDefault(method => method is { IsStatic: false, Parameters.Length: 0, Arity: 0, DeclaredAccessibility: Accessibility.Public });
            if (found is not null)
                return found;
        }

        return null;
    }

    private static ITypeSymbol? ElementOf(ITypeSymbol enumerator)
    {
        for (ITypeSymbol? current = enumerator; current is not null; current = current.BaseType)
        {
            if (current.GetMembers("Current").OfType<IPropertySymbol>().FirstOrDefault(IsPublic) is { } property)
                return HasMoveNext(enumerator) ? property.Type : null;
        }

        return enumerator.AllInterfaces.SelectMany(contract => contract.GetMembers("Current")).OfType<IPropertySymbol>().FirstOrDefault()?.Type;
    }

    private static bool HasMoveNext(ITypeSymbol enumerator)
    {
        for (ITypeSymbol? current = enumerator; current is not null; current = current.BaseType)
        {
            if (current.GetMembers("MoveNext").OfType<IMethodSymbol>().Any(method => method is { Parameters.Length: 0, ReturnType.SpecialType: SpecialType.System_Boolean } && IsPublic(method)))
                return true;
        }

        return enumerator.AllInterfaces.Any(contract => !contract.GetMembers("MoveNext").IsEmpty);
    }

    private static bool IsPublic(ISymbol member) => member.DeclaredAccessibility == Accessibility.Public && !member.IsStatic;
}

/// <summary>What is looped over.</summary>
/// <param name="Element">The type of its elements.</param>
/// <param name="Method">The public method that begins it, or null.</param>
/// <param name="Contract">The interface that it is enumerated as; null where it has the method only.</param>
internal sealed record LoopSource(ITypeSymbol Element, IMethodSymbol? Method, INamedTypeSymbol? Contract);
