using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Overloads;

/// <summary>Several members of one Lua name: which of them are exported, and in which order a call looks at them.</summary>
/// <remarks>
/// C# knows the types of arguments before a program runs; in Lua there are only the values. Two overloads that no value tells apart cannot both be
/// called, and which one is called must never depend on the order in which they are written.
/// </remarks>
internal static class OverloadSet
{
    /// <summary>The members that are exported.</summary>
    /// <param name="members">All of a name.</param>
    /// <param name="onLost">Is told of one that is left out, and of those that take what it takes: several where none of them takes all of it.</param>
    public static IReadOnlyList<Candidate> Keep(IEnumerable<(IMethodSymbol Member, FunctionModel Function)> members, Action<Candidate, IReadOnlyList<Candidate>> onLost)
    {
        var all = members.Select(pair => Candidate.Of(pair.Member, pair.Function)).ToList();
        if (all.Count == 1)
            return all;

        var apart = WithoutTwins(all);
        var kept = new List<Candidate>();
        foreach (var candidate in apart.Select(candidate => candidate.Beside(apart)).OrderByDescending(candidate => candidate.Breadth).ThenBy(ByReference).ThenBy(KeyOf, StringComparer.Ordinal))
        {
            if (kept.FirstOrDefault(other => candidate.RelationTo(other) == Relation.Ambiguous) is { } stays)
                onLost(candidate, [stays]);
            else
                kept.Add(candidate);
        }

        var called = Called(Ordered([.. kept.Select(candidate => candidate.InRange(kept))]), onLost);
        return called.Count == 1 ? [Candidate.Of(called[0].Member, called[0].Function)] : called;
    }

    /// <summary>The members as they are tried.</summary>
    public static EquatableArray<OverloadModel> ToModels(IReadOnlyList<Candidate> kept) => kept.Select((candidate, index) =>
        new OverloadModel(
            candidate.Function,
            candidate.Slots.Select(TestOf).ToEquatableArray(),
            candidate.Rest is { } rest ? TestOf(rest) : null,
            candidate.Signature)
        {
            Rivals = Enumerable.Range(index + 1, kept.Count - index - 1).Where(other => candidate.RelationTo(kept[other]) == Relation.ByNil).ToEquatableArray(),
        }).ToEquatableArray();

    private static ArgumentTest TestOf(Slot slot) => new(slot.Kinds, slot.ObjectType is { } type ? Symbols.Reference(type) : "", !slot.CanBeLeftOut) { Range = slot.Range };

    // Of F(a) and F(a, token) the second, whichever comes first: a script passes neither the token nor the state.
    private static List<Candidate> WithoutTwins(List<Candidate> all)
    {
        var apart = new List<Candidate>();
        foreach (var candidate in all.OrderByDescending(candidate => candidate.Injected).ThenBy(KeyOf, StringComparer.Ordinal))
        {
            if (!apart.Any(other => candidate.TakesTheSameAs(other) && candidate.Injected < other.Injected))
                apart.Add(candidate);
        }

        return apart;
    }

    // The one that a call means where it fits two comes first. Of those that no call fits both, the order says nothing.
    private static List<Candidate> Ordered(List<Candidate> kept)
    {
        var rest = kept.OrderBy(candidate => candidate.Slots.Count).ThenBy(KeyOf, StringComparer.Ordinal).ToList();
        var ordered = new List<Candidate>();
        while (rest.Count > 0)
        {
            var next = rest.FirstOrDefault(candidate => rest.All(other => other == candidate || candidate.RelationTo(other) is Relation.Apart or Relation.First or Relation.ByNil)) ?? rest[0];
            _ = rest.Remove(next);
            ordered.Add(next);
        }

        return ordered;
    }

    // Those that a call reaches.
    private static List<Candidate> Called(List<Candidate> ordered, Action<Candidate, IReadOnlyList<Candidate>> onLost)
    {
        var called = new List<Candidate>();
        foreach (var candidate in ordered)
        {
            if (Coverage.TakersOf(candidate, called) is { Count: > 0 } takers)
                onLost(candidate, takers);
            else
                called.Add(candidate);
        }

        return called;
    }

    // F(int) before F(in int), as in C#.
    private static int ByReference(Candidate candidate) => candidate.Member.Parameters.Count(parameter => parameter.RefKind != RefKind.None);

    private static string KeyOf(Candidate candidate) => candidate.Member.ToDisplayString();
}
