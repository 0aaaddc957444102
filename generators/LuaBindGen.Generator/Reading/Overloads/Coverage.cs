using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Overloads;

/// <summary>Whether an overload is ever called, where others are tried before it.</summary>
/// <remarks>None of them alone need take all that it takes: <c>string</c> and <c>double</c> together leave nothing to a <c>DateTime</c>.</remarks>
internal sealed class Coverage
{
    // As many as fit the bits of a number; those behind are not looked at, so that an overload may be kept that is never called.
    private const int Most = 64;

    private readonly Candidate _candidate;
    private readonly IReadOnlyList<Candidate> _others;
    private readonly int _places;
    private readonly HashSet<(int Place, ulong Left)> _seen = [];

    private Coverage(Candidate candidate, IReadOnlyList<Candidate> others)
    {
        _candidate = candidate;
        _others = others;
        _places = others.Append(candidate).Max(other => other.Slots.Count) + 1;
    }

    /// <summary>Those of the others that are needed to take all calls from a candidate; none where a call is left to it.</summary>
    public static IReadOnlyList<Candidate> TakersOf(Candidate candidate, IEnumerable<Candidate> earlier)
    {
        var takers = earlier.Where(other => candidate.RelationTo(other) != Relation.Apart).Take(Most).ToList();
        if (LeavesCalls(candidate, takers))
            return [];

        foreach (var taker in takers.ToList())
        {
            var fewer = takers.Where(other => other != taker).ToList();
            if (!LeavesCalls(candidate, fewer))
                takers = fewer;
        }

        return takers;
    }

    private static bool LeavesCalls(Candidate candidate, IReadOnlyList<Candidate> others) =>
        others.Count == 0 || new Coverage(candidate, others).Leaves(0, ulong.MaxValue >> (Most - others.Count));

    // Whether the candidate takes a call that none of the others takes; those that are left have taken what comes before this place.
    private bool Leaves(int place, ulong left)
    {
        if (left == 0 || (_candidate.MayEndAt(place) && Where(left, other => other.MayEndAt(place)) == 0))
            return true;
        if (place == _places || !_seen.Add((place, left)))
            return false;

        var slot = _candidate.SlotAt(place);
        for (var kind = LuaKinds.Nil; kind <= LuaKinds.Object; kind = (LuaKinds)((int)kind << 1))
        {
            if ((slot.Kinds & kind) != LuaKinds.None && Leaves(place + 1, Where(left, other => Takes(other.SlotAt(place), kind, slot.ObjectType))))
                return true;
        }

        return false;
    }

    private ulong Where(ulong left, Func<Candidate, bool> condition)
    {
        for (var index = 0; index < _others.Count; index++)
        {
            if (!condition(_others[index]))
                left &= ~(1UL << index);
        }

        return left;
    }

    // One that takes numbers of a range only leaves others.
    private static bool Takes(Slot slot, LuaKinds kind, ITypeSymbol? type) =>
        (slot.Kinds & kind) != LuaKinds.None
        && ((kind & LuaKinds.Number) == LuaKinds.None || slot.HoldsAll(kind))
        && (kind != LuaKinds.Object || slot.ObjectType is null || (type is not null && Slot.IsA(type, slot.ObjectType)));
}
