using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Metamethods;

/// <summary>Reads what Lua calls for operators, keys and the like.</summary>
internal static class MetamethodReader
{
    /// <summary>Whether a member is read here, and is no method or property.</summary>
    public static bool IsOne(ISymbol member) => member switch
    {
        IPropertySymbol { IsIndexer: true, ContainingType.IsExtension: false } => true,
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator } => true,
        IMethodSymbol { MethodKind: MethodKind.Ordinary } => AttributeOf(member) is not null,
        _ => false,
    };

    /// <summary>The attribute that makes a method a metamethod, or null.</summary>
    public static AttributeData? AttributeOf(ISymbol member) => Annotations.Find(Annotations.Bearer(member), Annotations.Metamethod);

    /// <summary>The metamethod that a method is, by its kind or by its attribute; null for none.</summary>
    public static string? NameOf(IMethodSymbol method) =>
        method.MethodKind == MethodKind.UserDefinedOperator ? OperatorNames.Find(method)?.Metamethod
        : AttributeOf(method) is { } attribute ? MetamethodOf(attribute)?.Name
        : null;

    /// <summary>What a member is to Lua: nothing, one metamethod, or of an indexer two.</summary>
    public static IEnumerable<(IMethodSymbol Method, FunctionModel Function, bool IsMarked)> Read(Subject subject, ISymbol member)
    {
        if (member is IPropertySymbol indexer)
            return ReadIndexer(subject, indexer);

        var method = (IMethodSymbol)member;
        if (AttributeOf(method) is { } attribute)
            return ReadMarked(subject, method, attribute) is { } marked ? [(method, marked, true)] : [];
        if (OperatorNames.IsOfPair(method))
            return [];
        return ReadFunction(subject, method, OperatorNames.Find(method)?.Metamethod ?? "") is { } function ? [(method, function, false)] : [];
    }

    /// <summary>A method as a metamethod, or null where it cannot be exported.</summary>
    public static FunctionModel? ReadFunction(Subject subject, IMethodSymbol method, string metamethod)
    {
        if (FunctionReader.Read(subject, method, metamethod) is not { } function)
            return null;
        if (OperatorNames.Find(method) is not { } known)
            return function;

        var isSwapped = OperatorNames.IsSwapped(method);
        return function with
        {
            GlueName = Metamethod.Of(metamethod).GlueName,
            Template = function.Parameters.Count == 1 ? known.Sign + "{0}" : $"{{0}} {known.Sign} {{1}}",
            IsSwapped = isSwapped,
            Parameters = isSwapped ? function.Parameters.Reverse().ToEquatableArray() : function.Parameters,
        };
    }

    private static FunctionModel? ReadMarked(Subject subject, IMethodSymbol method, AttributeData attribute)
    {
        if (MetamethodOf(attribute) is not { } metamethod)
        {
            // Of what is half typed the compiler says all there is to say.
            if (attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Enum })
                subject.Problems?.Report(Rules.InvalidMetamethod, Locations.OfArgument(attribute), subject.Display(method), "a metamethod", "there is none of that number", "Name one that is listed in LuaMetamethod");
            return null;
        }

        if (ReadFunction(subject, method, metamethod.Name) is not { } function)
            return null;
        if (MetamethodShape.Problem(subject, method, function, metamethod) is var (cause, remedy))
        {
            subject.Problems?.Report(Rules.InvalidMetamethod, Locations.OfArgument(attribute), subject.Display(method), $"'{metamethod.Name}'", cause, remedy);
            return null;
        }

        return function;
    }

    private static Metamethod? MetamethodOf(AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Enum, Value: int number } && number >= 0 && number < Metamethod.All.Count
            ? Metamethod.All[number]
            : null;

    private static IEnumerable<(IMethodSymbol Method, FunctionModel Function, bool IsMarked)> ReadIndexer(Subject subject, IPropertySymbol indexer)
    {
        if (indexer.Parameters.Length != 1)
        {
            subject.Problems?.Report(Rules.MemberKind, Locations.Of(indexer), subject.Display(indexer), "indexers with more than one parameter are", "Export methods that get and set an item");
            yield break;
        }

        if (Converters.Find(indexer.Type, indexer.GetAttributes(), subject.Exports, out var isRefused) is null)
        {
            if (!isRefused && !TypeProblems.HasError(indexer.Type))
                TypeProblems.ReportResult(subject, indexer, indexer.Type);
            yield break;
        }

        if (TargetReader.WarningsOf(subject, indexer, []) is null)
            yield break;

        // Each accessor has a name of its own, but one indexer hides another as a whole.
        var target = TargetReader.Read(subject, indexer);

        // What is wrong with both accessors is said of the first.
        var listener = subject;
        if (PropertyReader.GetterOf(indexer) is { } getter)
        {
            if (FunctionReader.Read(listener, getter, "__index") is { } function)
                yield return (getter, function with { GlueName = "GetItem", Template = "{0}[{1}]", Target = target }, false);
            listener = subject with { Problems = null };
        }

        if (PropertyReader.SetterOf(indexer) is { IsInitOnly: false } setter && FunctionReader.Read(listener, setter, "__newindex") is { } assignment)
            yield return (setter, assignment with { GlueName = "SetItem", Template = "{0}[{1}] = {2}", Target = target }, false);
    }
}
