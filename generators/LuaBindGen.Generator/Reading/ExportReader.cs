using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Reads an exported class: the one place that decides what of it can be exported and what is wrong with the rest.</summary>
internal static class ExportReader
{
    /// <summary>The class, or null where it is not marked or cannot be exported.</summary>
    /// <param name="type">The class.</param>
    /// <param name="problems">Who wants to hear of problems.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static TypeModel? Read(INamedTypeSymbol type, Problems? problems, CancellationToken cancellationToken)
    {
        if (TypeNameReader.Read(type, problems) is not { } names)
            return null;

        var subject = new Subject(type, names, problems);
        var glue = new UniqueNames(names.TakenNames());
        var functions = new List<FunctionModel>();
        var properties = new List<PropertyModel>();
        var taken = new Dictionary<string, ISymbol>(StringComparer.Ordinal);
        var members = VisibleMembers.Of(type);
        foreach (var member in members)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Annotations.IsIgnored(member) || AsyncPairs.GivesWay(subject, member, members))
                continue;

            var model = ReadMember(ListenerFor(subject, member), member);
            if (model is null || !TakeName(subject, member, taken))
                continue;
            if (model is FunctionModel function)
                functions.Add(function with { GlueName = Take(glue, function.GlueName) });
            else if (model is PropertyModel property)
                properties.Add(property with { Getter = TakeOrNone(glue, property.Getter), Setter = TakeOrNone(glue, property.Setter) });
        }

        var warnings = UsageReader.Of(type).Warnings.ToEquatableArray();
        return new TypeModel(names, functions.ToEquatableArray(), properties.ToEquatableArray(), warnings);
    }

    // A base class that is exported itself has its own problems reported there already.
    private static Subject ListenerFor(Subject subject, ISymbol member) =>
        !VisibleMembers.IsSame(member.ContainingType, subject.Type) && Annotations.IsMarked(member.ContainingType)
            ? subject with { Problems = null }
            : subject;

    private static object? ReadMember(Subject subject, ISymbol member)
    {
        var luaName = MemberNameReader.NameOf(member);
        object? model = member switch
        {
            IMethodSymbol method => FunctionReader.Read(subject, method, luaName),
            IPropertySymbol property => PropertyReader.Read(subject, property, luaName),
            IFieldSymbol { IsConst: true } => ReportKind(subject, member, "constants are"),
            IFieldSymbol => ReportKind(subject, member, "fields are"),
            IEventSymbol => ReportKind(subject, member, "events are"),
            _ => null,
        };
        return model is not null && MemberNameReader.IsUsable(subject, member, luaName) ? model : null;
    }

    private static object? ReportKind(Subject subject, ISymbol member, string kind)
    {
        subject.Problems?.Report(
            Rules.MemberKind, Locations.Of(member), subject.Display(member), kind, "Export a method or a property instead");
        return null;
    }

    // Functions and members of objects share their names: a script may also write Account.deposit(account, 10).
    private static bool TakeName(Subject subject, ISymbol member, Dictionary<string, ISymbol> taken)
    {
        var luaName = MemberNameReader.NameOf(member);
        if (!taken.TryGetValue(luaName, out var first))
        {
            taken.Add(luaName, member);
            return true;
        }

        subject.Problems?.Report(
            Rules.MemberNameIsTaken, Locations.Of(member), subject.Display(member), WithParameters(subject, first), luaName);
        return false;
    }

    private static string WithParameters(Subject subject, ISymbol member) =>
        member is IMethodSymbol method
            ? $"{subject.Display(member)}({string.Join(", ", method.Parameters.Select(parameter => Symbols.Display(parameter.Type)))})"
            : subject.Display(member);

    private static string Take(UniqueNames names, string wish) => Symbols.Escape(names.Take(wish));

    private static string? TakeOrNone(UniqueNames names, string? wish) => wish is null ? null : Take(names, wish);
}
