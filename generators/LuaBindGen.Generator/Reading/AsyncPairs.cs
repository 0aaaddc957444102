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

        var luaName = MemberNameReader.NameOf(method, subject.Naming);
        return members.OfType<IMethodSymbol>().Any(other =>
            other.Name == method.Name + "Async"
            && MemberNameReader.NameOf(other, subject.Naming) == luaName
            && !Annotations.IsIgnored(other)
            && HaveSameParameters(method, other)
            && FunctionReader.Read(subject with { Problems = null }, other, luaName) is { Result.IsAsync: true });
    }

    private static bool HaveSameParameters(IMethodSymbol one, IMethodSymbol other)
    {
        var some = Passed(one);
        var others = Passed(other);
        return one.IsStatic == other.IsStatic
            && some.Count == others.Count
            && some.Zip(others, VisibleMembers.IsSame).All(same => same);
    }

    private static List<ITypeSymbol> Passed(IMethodSymbol method) =>
        method.Parameters
            .Where(parameter => ParameterReader.SourceOf(parameter) == ParameterSource.Script)
            .Select(parameter => parameter.Type)
            .ToList();
}
