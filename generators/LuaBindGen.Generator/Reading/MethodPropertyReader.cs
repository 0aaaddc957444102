using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Reads methods marked <c>[LuaProperty]</c>: a getter and a setter of one name are one property.</summary>
internal static class MethodPropertyReader
{
    private static readonly string[] Prefixes = ["Get", "Set"];

    /// <summary>Whether a method is marked, itself or by what it overrides.</summary>
    public static bool IsOne(ISymbol member) => member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && AttributeOf(method) is not null;

    /// <summary>The name in C# without what says that it gets or sets, and without the suffix.</summary>
    public static string NameOf(string name)
    {
        var prefix = Prefixes.FirstOrDefault(prefix => name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.Ordinal) && !char.IsLower(name[prefix.Length]));
        return prefix is null ? name : name.Substring(prefix.Length);
    }

    /// <summary>The property, or null where the method cannot be one, or where another method of it was read before.</summary>
    /// <param name="subject">The class.</param>
    /// <param name="method">The method.</param>
    /// <param name="members">All members.</param>
    public static MethodPropertyModel? Read(Subject subject, IMethodSymbol method, IReadOnlyList<ISymbol> members)
    {
        var luaName = MemberNameReader.NameOf(method, subject.Naming);
        if (ReadOne(subject, method, luaName) is not { } own)
            return null;

        var others = members.OfType<IMethodSymbol>()
            .Where(other => !VisibleMembers.IsSame(other, method) && IsOne(other) && other.IsStatic == method.IsStatic && !Annotations.IsIgnored(other) && MemberNameReader.NameOf(other, subject.Naming) == luaName)
            .Select(other => (Method: other, Model: ReadOne(subject with { Problems = null }, other, luaName)))
            .Where(other => other.Model is not null)
            .ToList();
        var isGetter = IsGetter(own);
        if (others.FirstOrDefault(other => IsGetter(other.Model!) == isGetter && IndexOf(members, other.Method) < IndexOf(members, method)).Method is { } twin)
        {
            Report(subject, method, $"'{subject.Display(twin)}' {(isGetter ? "gets" : "sets")} '{luaName}' already", "Give one of them another name with [LuaName]");
            return null;
        }

        var (partner, partnerModel) = others.FirstOrDefault(other => IsGetter(other.Model!) != isGetter);
        if (partner is not null && IndexOf(members, partner) < IndexOf(members, method))
            return null;
        return isGetter
            ? new MethodPropertyModel(luaName, method.IsStatic, own, partnerModel)
            : new MethodPropertyModel(luaName, method.IsStatic, partnerModel, own);
    }

    private static FunctionModel? ReadOne(Subject subject, IMethodSymbol method, string luaName)
    {
        if (FunctionReader.Read(subject, method, luaName) is not { } model)
            return null;
        if (Problem(method, model) is not var (cause, remedy))
            return model;
        Report(subject, method, cause, remedy);
        return null;
    }

    private static (string Cause, string Remedy)? Problem(IMethodSymbol method, FunctionModel model)
    {
        var passed = model.Parameters.Where(parameter => parameter.IsPassed).ToList();
        return model switch
        {
            { Kind: FunctionKind.Static } when method.IsExtensionMethod => ("it is an extension", "Export it as a method"),
            _ when passed.Any(parameter => parameter.IsRest || parameter.IsResult || parameter.IsInPlace) || model.Parameters.Any(parameter => parameter.IsResult) =>
                ("a property is passed one value as it is", "Take it by value"),
            { Result.HasError: true } => ("a property has no room for an error behind its value", "Throw an exception instead"),
            { Result.Values.Count: 1 } when passed.Count == 0 => null,
            { Result.Values.Count: 0 } when passed.Count == 1 => null,
            _ => ($"it takes {Count(passed.Count)} and returns {Count(model.Result.Values.Count)}", "A getter takes nothing and returns one value, a setter takes one value and returns nothing"),
        };
    }

    private static string Count(int count) => count switch
    {
        0 => "nothing",
        1 => "one value",
        _ => $"{count} values",
    };

    private static bool IsGetter(FunctionModel model) => model.Result.Values.Count > 0;

    private static int IndexOf(IReadOnlyList<ISymbol> members, ISymbol member)
    {
        for (var index = 0; index < members.Count; index++)
        {
            if (VisibleMembers.IsSame(members[index], member))
                return index;
        }

        return -1;
    }

    private static void Report(Subject subject, IMethodSymbol method, string cause, string remedy) =>
        subject.Problems?.Report(Rules.MethodProperty, Locations.Of(AttributeOf(method)!), subject.Display(method), cause, remedy);

    // An override is what it overrides is.
    private static AttributeData? AttributeOf(IMethodSymbol method)
    {
        for (var current = method; current is not null; current = current.OverriddenMethod)
        {
            if (Annotations.Find(current, Annotations.Property) is { } attribute)
                return attribute;
        }

        return null;
    }
}
