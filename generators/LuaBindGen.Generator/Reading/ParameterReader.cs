using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Models;
using LuaBindGen.Generator.Reading.Conversions;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Reads the parameters of a constructor or method.</summary>
internal static class ParameterReader
{
    // Names that the generated function has itself; "_" would be a discard.
    internal static readonly string[] TakenLocals = ["_", "call", "exception", "found", "given", "result", "results", "self", "state", "task", "value"];

    /// <summary>The parameters, or null where one of them cannot be passed.</summary>
    public static EquatableArray<ParameterModel>? Read(Subject subject, IMethodSymbol method)
    {
        var locals = new UniqueNames(TakenLocals);
        var parameters = new List<ParameterModel>();
        foreach (var parameter in method.Parameters)
        {
            if (!IsByValue(subject, method, parameter) || ReadOne(subject, method, parameter) is not { } model)
                return null;
            parameters.Add(model with { Local = Symbols.Escape(locals.Take(parameter.Name)) });
        }

        return parameters.ToEquatableArray();
    }

    /// <summary>Where the argument of a parameter comes from.</summary>
    public static ParameterSource SourceOf(IParameterSymbol parameter) =>
        Symbols.Is(parameter.Type, "System.Threading", "CancellationToken") ? ParameterSource.CancellationToken
        : Symbols.Is(parameter.Type, Annotations.Namespace, "LuaState") ? ParameterSource.State
        : ParameterSource.Script;

    private static bool IsByValue(Subject subject, IMethodSymbol method, IParameterSymbol parameter)
    {
        var kind = parameter switch
        {
            { IsParams: true } => "params",
            { RefKind: RefKind.Ref } => "ref",
            { RefKind: RefKind.Out } => "out",
            { RefKind: RefKind.In } => "in",
            { RefKind: RefKind.RefReadOnlyParameter } => "ref readonly",
            _ => null,
        };
        if (kind is null)
            return true;

        subject.Problems?.Report(Rules.ParameterKind, Locations.Of(parameter), subject.Display(method), parameter.Name, kind);
        return false;
    }

    private static ParameterModel? ReadOne(Subject subject, IMethodSymbol method, IParameterSymbol parameter)
    {
        var source = SourceOf(parameter);
        if (source != ParameterSource.Script)
            return new ParameterModel(source, parameter.Name, parameter.Name, null, AcceptsNil: false, null);

        if (ConversionTable.Find(parameter.Type, subject.Exports) is { } value)
        {
            var acceptsNil = Nullability.AcceptsNull(value, parameter.Type, parameter);
            return new ParameterModel(source, parameter.Name, parameter.Name, value, acceptsNil, DefaultOf(parameter, value, acceptsNil));
        }

        if (!TypeProblems.HasError(parameter.Type))
        {
            subject.Problems?.Report(
                Rules.ParameterType,
                Locations.OfType(parameter),
                subject.DisplayTyped(method),
                parameter.Name,
                Symbols.Display(parameter.Type),
                TypeProblems.Remedy(parameter.Type, subject.Exports));
        }

        return null;
    }

    /// <summary>What stands for an argument that is missing; null where it is needed.</summary>
    public static string? DefaultOf(IParameterSymbol parameter, ValueModel value, bool acceptsNil)
    {
        if (!parameter.IsOptional)
            return null;
        if (parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: { } constant })
            return value.Enum is null ? Literal.Of(constant) : Literal.OfEnum(value.CSharpType, constant);
        if (value.IsNullable)
            return "null";
        if (!value.IsReference)
            return "default";

        // "string name = null!" is the author's own decision.
        return acceptsNil ? "null" : "null!";
    }
}
