using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Reads the parameters of a constructor or method.</summary>
internal static class ParameterReader
{
    // Names that the generated function has itself; "_" would be a discard.
    internal static readonly string[] TakenLocals = ["_", "call", "exception", "found", "given", "result", "results", "self", "state", "task", "value", "wrong"];

    /// <summary>The parameters, or null where one of them cannot be passed.</summary>
    public static EquatableArray<ParameterModel>? Read(Subject subject, IMethodSymbol method)
    {
        var locals = new UniqueNames(TakenLocals);
        var parameters = new List<ParameterModel>();
        foreach (var parameter in method.Parameters)
        {
            if (!PassingProblems.IsFine(subject, method, parameter) || ReadOne(subject, method, parameter) is not { } model)
                return null;
            parameters.Add(model with { Local = Symbols.Escape(locals.Take(parameter.Name)) });
        }

        return parameters.ToEquatableArray();
    }

    /// <summary>Where the argument of a parameter comes from.</summary>
    public static ParameterSource SourceOf(IParameterSymbol parameter) =>
        Symbols.Is(parameter.Type, "System.Threading", "CancellationToken") ? ParameterSource.CancellationToken
        : Symbols.Is(parameter.Type, Annotations.Namespace, "LuaState") ? ParameterSource.State
        : IsOfCaller(parameter) ? ParameterSource.Constant
        : ParameterSource.Script;

    private static ParameterModel? ReadOne(Subject subject, IMethodSymbol method, IParameterSymbol parameter)
    {
        var source = SourceOf(parameter);

        // The stream hands its own token to whoever steps through it.
        if (source == ParameterSource.CancellationToken && Annotations.Has(parameter, "System.Runtime.CompilerServices", "EnumeratorCancellationAttribute"))
            return new ParameterModel(ParameterSource.Constant, parameter.Name, parameter.Name, null, AcceptsNil: false, "default");
        if (source != ParameterSource.Script)
            return new ParameterModel(source, parameter.Name, parameter.Name, null, AcceptsNil: false, source == ParameterSource.Constant ? ConstantOf(parameter, null) ?? $"default({Symbols.NullableReference(parameter.Type)})!" : null);
        if ((parameter.IsParams ? RestReader.Read(subject, method, parameter) : ReadValue(subject, parameter)) is { } model)
            return model;

        // Who exports a class of another library cannot change it: what C# calls without that argument, scripts do too.
        if (parameter.IsOptional && !VisibleMembers.IsSame(method.ContainingAssembly, subject.Exporter))
            return new ParameterModel(ParameterSource.Constant, parameter.Name, parameter.Name, null, AcceptsNil: false, $"default({Symbols.NullableReference(parameter.Type)})!");

        if (!TypeProblems.HasError(parameter.Type) && !parameter.GetAttributes().Any(Converters.IsOne))
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

    private static ParameterModel? ReadValue(Subject subject, IParameterSymbol parameter)
    {
        if (Converters.Find(parameter.Type, Converters.AttributesOf(parameter), subject.Exports, out _) is not { } value)
            return null;

        var isResult = parameter.RefKind == RefKind.Out;
        var isInPlace = ExtensionReader.IsInPlace(parameter, subject.Exports);
        var acceptsNil = !isResult && Nullability.AcceptsNull(value, parameter.Type, parameter);
        return new ParameterModel(
            isResult ? ParameterSource.Method : ParameterSource.Script,
            parameter.Name,
            parameter.Name,
            value,
            acceptsNil,
            isResult ? null : DefaultOf(parameter, value, acceptsNil))
        {
            IsInPlace = isInPlace,
            IsResult = !isInPlace && parameter.RefKind is RefKind.Ref or RefKind.Out,
            Modifier = parameter.RefKind switch
            {
                RefKind.Out => $"out {value.LocalType} ",

                // For the second "in" would say it better, but is newer than what is written here.
                RefKind.Ref or RefKind.RefReadOnlyParameter => "ref ",

                // Without a word C# means the one that takes the same by value.
                RefKind.In when HasTwinByValue(subject, parameter) => "in ",
                _ => "",
            },
        };
    }

    private static bool HasTwinByValue(Subject subject, IParameterSymbol parameter)
    {
        var method = (IMethodSymbol)parameter.ContainingSymbol;
        for (var type = subject.Type; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(method.Name).OfType<IMethodSymbol>().Any(other => IsTwin(other, method) && other.Parameters[parameter.Ordinal].RefKind == RefKind.None))
                return true;
        }

        return false;
    }

    private static bool IsTwin(IMethodSymbol one, IMethodSymbol other) =>
        one.Parameters.Length == other.Parameters.Length && one.Parameters.Zip(other.Parameters, (mine, its) => VisibleMembers.IsSame(mine.Type, its.Type)).All(same => same);

    private static bool IsOfCaller(IParameterSymbol parameter)
    {
        if (!parameter.IsOptional)
            return false;
        foreach (var attribute in parameter.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "CallerMemberNameAttribute" or "CallerFilePathAttribute" or "CallerLineNumberAttribute" or "CallerArgumentExpressionAttribute" } type
                && Symbols.Is(type, "System.Runtime.CompilerServices", type.Name))
                return true;
        }

        return false;
    }

    private static string? ConstantOf(IParameterSymbol parameter, string? enumType) =>
        parameter is not { HasExplicitDefaultValue: true, ExplicitDefaultValue: { } constant } ? null
        : enumType is null ? Literal.Of(constant)
        : Literal.OfEnum(enumType, constant);

    /// <summary>What stands for an argument that is missing; null where it is needed.</summary>
    public static string? DefaultOf(IParameterSymbol parameter, ValueModel value, bool acceptsNil)
    {
        if (!parameter.IsOptional)
            return null;
        if (ConstantOf(parameter, value.Enum is null ? null : value.CSharpType) is { } constant)
            return constant;
        if (value.IsNullable)
            return "null";
        if (!value.IsReference)
            return "default";

        // "string name = null!" is the author's own decision.
        return acceptsNil ? "null" : "null!";
    }
}
