using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Overloads;

/// <summary>How two overloads stand to each other.</summary>
internal enum Relation
{
    /// <summary>No call fits both.</summary>
    Apart,

    /// <summary>A call that fits both means the first.</summary>
    First,

    /// <summary>A call that fits both means the second.</summary>
    Second,

    /// <summary>A call fits both, and nothing says which is meant.</summary>
    Ambiguous,

    /// <summary>The same, but only by nil for what is nullable. C# refuses that call alone, and so do we.</summary>
    ByNil,
}

/// <summary>One of several members of a Lua name.</summary>
internal sealed class Candidate
{
    private readonly Slot[] _slots;

    private Candidate(IMethodSymbol member, FunctionModel function, Slot[] slots, Slot? rest)
    {
        Member = member;
        Function = function;
        Rest = rest;
        _slots = slots;
    }

    public IMethodSymbol Member { get; }

    public FunctionModel Function { get; }

    /// <summary>What its arguments have to be.</summary>
    public IReadOnlyList<Slot> Slots => _slots;

    /// <summary>What each argument behind those has to be; null where there may be none.</summary>
    public Slot? Rest { get; }

    /// <summary>How many of its parameters scripts know nothing of.</summary>
    public int Injected => Function.Parameters.Count(parameter => parameter.Value is null);

    /// <summary>How much it holds, for who has to choose.</summary>
    public int Breadth => _slots.Sum(slot => slot.Breadth) + (Rest?.Breadth ?? 0);

    /// <summary>How messages write it.</summary>
    public string Signature => $"{Function.LuaName}({string.Join(", ", Described())})";

    public static Candidate Of(IMethodSymbol member, FunctionModel function)
    {
        var slots = new List<Slot>();
        Slot? rest = null;
        for (var index = 0; index < function.Parameters.Count; index++)
        {
            var parameter = function.Parameters[index];
            if (!parameter.IsPassed || parameter.Value is not { } value)
                continue;

            var kinds = value.Kinds | (parameter.IsOptional ? LuaKinds.Nil : LuaKinds.None);
            var type = member.Parameters[function.IsSwapped ? function.Parameters.Count - 1 - index : index].Type;
            if (parameter.IsRest)
                rest = new Slot(kinds, Own(RestReader.ItemOf(type) ?? type), CanBeLeftOut: true);
            else
                slots.Add(new Slot(kinds, Own(type), parameter.Default is not null));
        }

        if (function.Initializer is { } initializer)
            slots.Add(new Slot(LuaKinds.Table | (initializer.IsOptional ? LuaKinds.Nil : LuaKinds.None), null, initializer.IsOptional));
        return new Candidate(member, function, [.. slots], rest);
    }

    /// <summary>Leaves floats to the others, where one of those takes floats for what they are: 1.0 is then no 1.</summary>
    public Candidate Beside(IReadOnlyCollection<Candidate> others)
    {
        var slots = _slots.Select((slot, index) => WithoutFloats(slot, others, other => other.SlotAt(index).IsFloating));
        return new Candidate(
            Member, Function, [.. slots], Rest is { } rest ? WithoutFloats(rest, others, other => other.SlotsFrom(_slots.Length).Any(slot => slot.IsFloating)) : null);
    }

    /// <summary>Has whole numbers looked at more closely where one of the others holds those that a type of 64 bits or less does not.</summary>
    public Candidate InRange(IReadOnlyCollection<Candidate> others)
    {
        var wider = others.Where(other => other != this && RelationTo(other) == Relation.First).ToList();
        var slots = _slots.Select((slot, index) => InRange(slot, wider.Any(other => NumberSenses.HoldsMore(other.SlotAt(index).Sense))));
        return new Candidate(
            Member, Function, [.. slots], Rest is { } rest ? InRange(rest, wider.Any(other => other.SlotsFrom(_slots.Length).Any(slot => NumberSenses.HoldsMore(slot.Sense)))) : null);
    }

    /// <summary>Whether a call may pass nothing here and behind.</summary>
    public bool MayEndAt(int index) => _slots.Skip(index).All(slot => slot.MayBeAbsent(orByNil: true));

    /// <summary>What an argument has to be; nothing where there is no parameter for it.</summary>
    public Slot SlotAt(int index) => index < _slots.Length ? _slots[index] : Rest ?? Slot.Nothing;

    /// <summary>Whether scripts pass the same to both: then one is told more by the caller, of its token or its state.</summary>
    public bool TakesTheSameAs(Candidate other) =>
        Slots.Count == other.Slots.Count
        && Slots.Zip(other.Slots, (one, twin) => VisibleMembers.IsSame(one.Type, twin.Type)).All(same => same)
        && Rest.HasValue == other.Rest.HasValue
        && VisibleMembers.IsSame(Rest?.Type, other.Rest?.Type);

    public Relation RelationTo(Candidate other)
    {
        if (!Overlaps(other, orByNil: true))
            return Relation.Apart;

        // In C# a call without an argument that has to be passed is no call of it.
        if (NeedsNilFor(other) != other.NeedsNilFor(this))
            return NeedsNilFor(other) ? Relation.Second : Relation.First;

        var unclear = Overlaps(other, orByNil: false) ? Relation.Ambiguous : Relation.ByNil;
        var (isFirst, isSecond) = (false, false);
        for (var index = 0; index < Places(other); index++)
        {
            var (one, second) = (SlotAt(index), other.SlotAt(index));
            if (!one.HasValueFor(second))
                continue;
            if (one.IsNarrowerThan(second))
                isFirst = true;
            else if (second.IsNarrowerThan(one))
                isSecond = true;
            else if (!one.IsSameAs(second))
                return unclear;
        }

        // As in C#: what was passed decides, and only then that nothing is taken for a further argument, or that fewer parameters are left out.
        if (isFirst == isSecond)
        {
            if (isFirst || (Rest.HasValue == other.Rest.HasValue && _slots.Length == other._slots.Length))
                return unclear;
            isFirst = Rest.HasValue != other.Rest.HasValue ? other.Rest.HasValue
                : Rest.HasValue ? _slots.Length > other._slots.Length
                : _slots.Length < other._slots.Length;
        }

        return isFirst ? Relation.First : Relation.Second;
    }

    private static ITypeSymbol Own(ITypeSymbol type) => Symbols.NullableOf(type) ?? type;

    // Whether a call fits both; with nil for what is nullable and was left out, or only as C# has it.
    private bool Overlaps(Candidate other, bool orByNil)
    {
        for (var index = 0; index < Places(other); index++)
        {
            if (!SlotAt(index).Overlaps(other.SlotAt(index), orByNil))
                return false;
        }

        return true;
    }

    // Those that either of the two has a parameter for, and one more for further arguments.
    private int Places(Candidate other) => Math.Max(_slots.Length, other._slots.Length) + 1;

    private IEnumerable<Slot> SlotsFrom(int index) => _slots.Skip(index).Append(Rest ?? Slot.Nothing);

    private Slot WithoutFloats(Slot slot, IReadOnlyCollection<Candidate> others, Func<Candidate, bool> isFloating) =>
        slot.Sense == NumberSense.Integer && others.Any(other => other != this && isFloating(other) && Overlaps(other, orByNil: true))
            ? slot with { Kinds = slot.Kinds & ~LuaKinds.Float }
            : slot;

    // Whether a call fits both only by nil for what C# would have passed.
    private bool NeedsNilFor(Candidate other) =>
        Enumerable.Range(0, Places(other)).Any(index => !SlotAt(index).HasValueFor(other.SlotAt(index)) && !SlotAt(index).CanBeLeftOut);

    private static Slot InRange(Slot slot, bool isAsked)
    {
        if (!isAsked || slot.Sense != NumberSense.Integer || NumberSenses.RangeOf(slot.Type) is not { } range)
            return slot;

        // Where it leaves floats to others, a type of 64 bits takes all that remain.
        return (slot.Kinds & LuaKinds.Float) == LuaKinds.None && range == NumberSenses.AllOfLua ? slot : slot with { Range = range };
    }

    private IEnumerable<string> Described()
    {
        foreach (var parameter in Function.Parameters)
        {
            if (parameter.IsPassed && parameter.Value is { } value)
                yield return value.LuaType + (parameter.IsOptional ? "?" : "") + (parameter.IsRest ? "..." : "");
        }

        if (Function.Initializer is { } initializer)
            yield return initializer.IsOptional ? "table?" : "table";
    }
}
