using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Overloads;

/// <summary>What scripts may pass in one place.</summary>
/// <param name="Kinds">The kinds of value.</param>
/// <param name="Type">The type in C#, without a question mark; null for the table of initial values.</param>
/// <param name="CanBeLeftOut">Whether a call need not pass it.</param>
internal readonly record struct Slot(LuaKinds Kinds, ITypeSymbol? Type, bool CanBeLeftOut)
{
    private const LuaKinds Scalars = LuaKinds.Boolean | LuaKinds.Number | LuaKinds.String;

    /// <summary>Behind the last parameter nothing may stand.</summary>
    public static Slot Nothing => new(LuaKinds.Nil, null, CanBeLeftOut: true);

    /// <summary>What a number means here.</summary>
    public NumberSense Sense => (Kinds & LuaKinds.Number) == LuaKinds.None ? NumberSense.None : IsAny ? NumberSense.Any : NumberSenses.Of(Type);

    /// <summary>Whether a float is what it is.</summary>
    public bool IsFloating => Sense is NumberSense.Float or NumberSense.Decimal;

    /// <summary>The least and the greatest number that it takes, as C# writes them; nothing where another overload need not be asked.</summary>
    public string Range { get; init; } = "";

    /// <summary>Its type where only objects of that are taken, or null.</summary>
    public ITypeSymbol? ObjectType => IsObject ? Type : null;

    /// <summary>Whether it takes all numbers of a kind, as far as others are asked for the rest.</summary>
    public bool HoldsAll(LuaKinds kind) => Range.Length == 0 || (kind == LuaKinds.Integer && Range == NumberSenses.AllOfLua);

    // JSON takes no functions, and means nothing by a number of its own either.
    private bool IsAny => (Kinds & Scalars) == Scalars;

    // Any text is what it is.
    private bool IsText => Type is { SpecialType: SpecialType.System_String } or IArrayTypeSymbol or { Name: "Memory" or "ReadOnlyMemory" or "ReadOnlySpan" or "Span" };

    // Of objects only their type says more; other kinds have none.
    private bool IsObject => (Kinds & ~LuaKinds.Nil) == LuaKinds.Object;

    /// <summary>How good it is to keep where two cannot be told apart: the one that holds more.</summary>
    public int Breadth => Type?.SpecialType switch
    {
        SpecialType.System_Int64 => 9,
        SpecialType.System_Int32 => 8,
        SpecialType.System_UInt32 => 7,
        SpecialType.System_UInt64 => 6,
        SpecialType.System_Int16 => 5,
        SpecialType.System_UInt16 => 4,
        SpecialType.System_SByte => 3,
        SpecialType.System_Byte => 2,
        SpecialType.System_Double => 9,
        SpecialType.System_Decimal => 8,
        SpecialType.System_Single => 7,
        SpecialType.System_String => 9,
        SpecialType.System_Object => 1,
        _ => NumberSenses.BreadthOf(Type),
    };

    /// <summary>Whether the two are the same to scripts.</summary>
    public bool IsSameAs(Slot other) =>
        ((Kinds ^ other.Kinds) & ~LuaKinds.Nil) == LuaKinds.None && (!IsObject || VisibleMembers.IsSame(Type, other.Type)) && MeansTheSameAs(other);

    /// <summary>Whether a call fits both here: by a value, or by passing nothing.</summary>
    /// <param name="other">The other one.</param>
    /// <param name="orByNil">Whether nothing stands for nil, too.</param>
    public bool Overlaps(Slot other, bool orByNil) =>
        HasValueFor(other) || (MayBeAbsent(orByNil) && other.MayBeAbsent(orByNil));

    /// <summary>Whether some value fits both. Nil is none: C# does not compile a call with a null that might be either.</summary>
    public bool HasValueFor(Slot other)
    {
        var both = Kinds & other.Kinds & ~LuaKinds.Nil;
        return both == LuaKinds.Object && IsObject && other.IsObject ? MayBeBoth(Type!, other.Type!) : both != LuaKinds.None;
    }

    /// <summary>Whether all that fits this one fits the other, which takes more.</summary>
    public bool IsNarrowerThan(Slot other)
    {
        // Whether nil may be passed says nothing of what else is meant.
        var (some, others) = (Kinds & ~LuaKinds.Nil, other.Kinds & ~LuaKinds.Nil);
        if ((some & ~others) != LuaKinds.None)
            return false;
        if (!MayTakeFrom(other))
            return false;

        // Whatever else each takes, nothing says which of the two a table is; only what takes anything at all is there for the rest.
        if ((some & LuaKinds.Table) != LuaKinds.None && (others & LuaKinds.Function) == LuaKinds.None)
            return false;
        return IsObject && other.IsObject
            ? !VisibleMembers.IsSame(Type, other.Type) && IsA(Type!, other.Type!)
            : some != others;
    }

    // A number or a text that fits both has to mean the same to both, or what this one is, so that the other one is what C# would take the rest for.
    private bool MayTakeFrom(Slot other)
    {
        if (IsAny || other.IsAny)
            return true;
        var both = Kinds & other.Kinds;
        return ((both & LuaKinds.Number) == LuaKinds.None || Sense == other.Sense || NumberSenses.ComesBefore(Sense, other.Sense))
            && ((both & LuaKinds.String) == LuaKinds.None || IsText || VisibleMembers.IsSame(Type, other.Type));
    }

    private bool MeansTheSameAs(Slot other) =>
        VisibleMembers.IsSame(Type, other.Type)
        || (Kinds & (LuaKinds.Number | LuaKinds.String)) == LuaKinds.None
        || (Sense == other.Sense && Sense is NumberSense.Integer or NumberSense.Float or NumberSense.Any)
        || (IsText && other.IsText);

    // What takes any value has to be told it, be it nil.
    public bool MayBeAbsent(bool orByNil) => CanBeLeftOut || (orByNil && Kinds != LuaKinds.Any && (Kinds & LuaKinds.Nil) != LuaKinds.None);

    private static bool MayBeBoth(ITypeSymbol one, ITypeSymbol other) =>
        IsA(one, other) || IsA(other, one)
        || (one.TypeKind == TypeKind.Interface && !other.IsSealed)
        || (other.TypeKind == TypeKind.Interface && !one.IsSealed);

    /// <summary>Whether all objects of a type are of the other one, too.</summary>
    public static bool IsA(ITypeSymbol type, ITypeSymbol other)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (VisibleMembers.IsSame(current, other))
                return true;
        }

        return type.AllInterfaces.Any(contract => VisibleMembers.IsSame(contract, other));
    }
}
