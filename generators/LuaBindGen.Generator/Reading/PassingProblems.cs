using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>The ways of passing a parameter that scripts cannot follow.</summary>
internal static class PassingProblems
{
    /// <summary>Whether a parameter is passed in a way that scripts can follow; reports it where not.</summary>
    public static bool IsFine(Subject subject, IMethodSymbol method, IParameterSymbol parameter)
    {
        if (Problem(parameter) is not var (cause, remedy))
            return true;

        Report(subject, method, parameter, cause, remedy);
        return false;
    }

    /// <summary>Whether a function can give all its results, and take all its arguments; reports the parameter where not.</summary>
    public static bool IsFine(Subject subject, IMethodSymbol method, EquatableArray<ParameterModel> parameters, ResultModel result, InitializerModel? initializer)
    {
        var last = -1;
        for (var index = 0; index < parameters.Count; index++)
        {
            if (parameters[index].IsResult || (parameters[index].IsRest && initializer is not null))
                last = index;
        }

        if (last < 0)
            return true;

        var problem = parameters[last].IsRest ? ("and the table of initial values would stand behind it", "Take an array without 'params'")
            : result.IsAsync ? ("and a method that returns a task has its results when that is done", "Return them in a tuple")
            : result.Values.Count + parameters.Count(parameter => parameter.IsResult) > ResultReader.LongestTuple
                ? ($"and a function has at most {ResultReader.LongestTuple} results", "Return an object that holds them")
            : ((string Cause, string Remedy)?)null;
        if (problem is not var (cause, remedy))
            return true;

        Report(subject, method, method.Parameters[last], cause, remedy);
        return false;
    }

    private static void Report(Subject subject, IMethodSymbol method, IParameterSymbol parameter, string cause, string remedy) =>
        subject.Problems?.Report(Rules.ParameterKind, Locations.Of(parameter), subject.Display(method), parameter.Name, KindOf(parameter), cause, remedy);

    private static (string Cause, string Remedy)? Problem(IParameterSymbol parameter) => parameter switch
    {
        { IsParams: true } => RestReader.ItemOf(parameter.Type) is null ? ("and of a type that is no array, list or span", "Take an array") : null,
        { RefKind: RefKind.None or RefKind.In } => null,
        _ when ParameterReader.SourceOf(parameter) != ParameterSource.Script => ("and it is not the script that passes it", "Take it by value"),
        { RefKind: RefKind.RefReadOnlyParameter } => null,
        { Type.IsRefLikeType: true } => ("and a 'ref struct' cannot leave the stack", "Take it by value"),
        _ => null,
    };

    private static string KindOf(IParameterSymbol parameter) => parameter switch
    {
        { IsParams: true } => "params",
        { RefKind: RefKind.Ref } => "ref",
        { RefKind: RefKind.Out } => "out",
        _ => "ref readonly",
    };
}
