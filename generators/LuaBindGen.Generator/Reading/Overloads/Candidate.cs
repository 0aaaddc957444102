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
}

/// <summary>One of several members of a Lua name.</summary>
internal sealed class Candidate
{
    private readonly Slot[] _slots;

    private Candidate(IMethodSymbol member, FunctionModel function, Slot[] slots)
    {
        Member = member;
        Function = function;
        _slots = slots;
    }

    public IMethodSymbol Member { get; }

    public FunctionModel Function { get; }

    /// <summary>What its arguments have to be.</summary>
    public IReadOnlyList<Slot> Slots => _slots;

    /// <summary>How much it holds, for who has to choose.</summary>
    public int Breadth => _slots.Sum(slot => slot.Breadth);

    /// <summary>How messages write it.</summary>
    public string Signature => $"{Function.LuaName}({string.Join(", ", Described())})";

    public static Candidate Of(IMethodSymbol member, FunctionModel function)
    {
        var slots = new List<Slot>();
        for (var index = 0; index < function.Parameters.Count; index++)
        {
            var parameter = function.Parameters[index];
            if (parameter.Value is { } value)
                slots.Add(new Slot(value.Kinds | (IsOptional(parameter) ? LuaKinds.Nil : LuaKinds.None), Own(member.Parameters[function.IsSwapped ? function.Parameters.Count - 1 - index : index].Type), parameter.Default is not null));
        }

        if (function.Initializer is { } initializer)
            slots.Add(new Slot(LuaKinds.Table | (initializer.IsOptional ? LuaKinds.Nil : LuaKinds.None), null, initializer.IsOptional));
        return new Candidate(member, function, [.. slots]);
    }

    /// <summary>Leaves floats to the others, where one of those takes floats for what they are: 1.0 is then no 1.</summary>
    public Candidate Beside(IReadOnlyCollection<Candidate> others)
    {
        var slots = _slots.Select((slot, index) =>
            slot.IsIntegral && others.Any(other => other != this && other.SlotAt(index).IsFloating && Overlaps(other))
                ? slot with { Kinds = slot.Kinds & ~LuaKinds.Float }
                : slot);
        return new Candidate(Member, Function, [.. slots]);
    }

    /// <summary>Whether scripts pass the same to both: then one is told more by the caller, of its token or its state.</summary>
    public bool TakesTheSameAs(Candidate other) =>
        Slots.Count == other.Slots.Count && Slots.Zip(other.Slots, (one, twin) => VisibleMembers.IsSame(one.Type, twin.Type)).All(same => same);

    public Relation RelationTo(Candidate other)
    {
        if (!Overlaps(other))
            return Relation.Apart;

        var (isFirst, isSecond) = (false, false);
        for (var index = 0; index < Math.Min(_slots.Length, other._slots.Length); index++)
        {
            var (one, second) = (_slots[index], other._slots[index]);
            if (!one.HasValueFor(second))
                continue;
            if (one.IsNarrowerThan(second))
                isFirst = true;
            else if (second.IsNarrowerThan(one))
                isSecond = true;
            else if (!one.IsSameAs(second))
                return Relation.Ambiguous;
        }

        // As in C#: what was passed decides, and only then that fewer parameters are left out.
        if (isFirst == isSecond)
        {
            if (isFirst || _slots.Length == other._slots.Length)
                return Relation.Ambiguous;
            isFirst = _slots.Length < other._slots.Length;
        }

        return isFirst ? Relation.First : Relation.Second;
    }

    private static bool IsOptional(ParameterModel parameter) => parameter.AcceptsNil || parameter.Default is not null;

    private static ITypeSymbol Own(ITypeSymbol type) => Symbols.NullableOf(type) ?? type;

    private bool Overlaps(Candidate other)
    {
        for (var index = 0; index < Math.Max(_slots.Length, other._slots.Length); index++)
        {
            if (!SlotAt(index).Overlaps(other.SlotAt(index)))
                return false;
        }

        return true;
    }

    private Slot SlotAt(int index) => index < _slots.Length ? _slots[index] : Slot.Nothing;

    private IEnumerable<string> Described()
    {
        foreach (var parameter in Function.Parameters)
        {
            if (parameter.Value is { } value)
                yield return value.LuaType + (IsOptional(parameter) ? "?" : "");
        }

        if (Function.Initializer is { } initializer)
            yield return initializer.IsOptional ? "table?" : "table";
    }
}
