using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Of <c>X</c> and <c>XAsync</c> with the same parameters, scripts get the one that blocks nobody.</summary>
internal static class AsyncPairs
{
    /// <summary>Whether a method gives way, without a warning, to an asynchronous one of the class.</summary>
    public static bool GivesWay(Subject subject, ISymbol member, IReadOnlyList<ISymbol> members)
    {
        if (member is not IMethodSymbol { MethodKind: MethodKind.Ordinary } method)
            return false;

        foreach (var candidate in members)
        {
            if (candidate is IMethodSymbol other && IsNameOfPair(method.Name, other.Name) && GivesWay(subject, method, other))
                return true;
        }

        return false;
    }

    private static bool GivesWay(Subject subject, IMethodSymbol method, IMethodSymbol other)
    {
        var luaName = MemberNameReader.NameOf(method, subject.Naming);
        return MemberNameReader.NameOf(other, subject.Naming) == luaName
            && !Annotations.IsIgnored(other)
            && HaveSameParameters(method, other)
            && FunctionReader.Read(subject with { Problems = null }, other, luaName) is { Result.IsAsync: true };
    }

    // Nearly every name is none of a pair, and this is asked of each two methods of a class.
    private static bool IsNameOfPair(string name, string other) =>
        other.Length == name.Length + MemberNameReader.AsyncSuffix.Length
        && other.EndsWith(MemberNameReader.AsyncSuffix, StringComparison.Ordinal)
        && other.StartsWith(name, StringComparison.Ordinal);

    private static bool HaveSameParameters(IMethodSymbol one, IMethodSymbol other)
    {
        var some = Passed(one);
        var others = Passed(other);
        return one.IsStatic == other.IsStatic
            && !one.Parameters.Any(HasResult)
            && some.Count == others.Count
            && some.Zip(others, IsSame).All(same => same);
    }

    // Of a delegate that returns at once and one that may wait, scripts pass the same function.
    private static bool IsSame(ITypeSymbol one, ITypeSymbol other) =>
        VisibleMembers.IsSame(one, other)
        || (DelegateReader.MethodOf(one) is { ReturnsVoid: var isVoid } mine && DelegateReader.MethodOf(other) is { } its
            && mine.Parameters.Length <= its.Parameters.Length
            && (isVoid ? ResultReader.IsTask(its.ReturnType, arity: 0) : ResultReader.IsTask(its.ReturnType, arity: 1)));

    // What it is set to is a result that no task has.
    private static bool HasResult(IParameterSymbol parameter) => parameter.RefKind is RefKind.Ref or RefKind.Out;

    private static List<ITypeSymbol> Passed(IMethodSymbol method) =>
        method.Parameters
            .Where(parameter => ParameterReader.SourceOf(parameter) == ParameterSource.Script)
            .Select(parameter => parameter.Type)
            .ToList();
}
