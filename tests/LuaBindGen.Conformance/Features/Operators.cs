using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Operators of C# are those of Lua, for operands of any type and in any position.</summary>
internal sealed class Operators : Feature
{
    protected override IEnumerable<Case> HostCases => [Host(An_operator_that_throws_is_an_error)];

    private static void An_operator_that_throws_is_an_error(CaseState state)
    {
        var error = Check.Throws<LuaException>(() => state.Run<long>("divide_by_zero"));
        Check.Equal(true, error.InnerException is DivideByZeroException);
    }
}

/// <summary>A fixture: a struct with operators, with itself and with numbers.</summary>
[LuaExport]
public readonly struct Arrow(double x, double y)
{
    public double X { get; } = x;

    public double Y { get; } = y;

    public static Arrow operator +(Arrow one, Arrow other) => new(one.X + other.X, one.Y + other.Y);

    public static Arrow operator -(Arrow one, Arrow other) => new(one.X - other.X, one.Y - other.Y);

    public static Arrow operator -(Arrow arrow) => new(-arrow.X, -arrow.Y);

    public static double operator *(Arrow one, Arrow other) => (one.X * other.X) + (one.Y * other.Y);

    public static Arrow operator *(Arrow arrow, double factor) => new(arrow.X * factor, arrow.Y * factor);

    public static Arrow operator *(double factor, Arrow arrow) => arrow * factor;

    public static Arrow operator /(Arrow arrow, double factor) => new(arrow.X / factor, arrow.Y / factor);
}

/// <summary>A fixture: a class with the operators of bits.</summary>
[LuaExport]
public class BitMask(long bits)
{
    public long Bits { get; } = bits;

    public static BitMask operator %(BitMask one, long other) => new(one.Bits % other);

    public static BitMask operator &(BitMask one, BitMask other) => new(one.Bits & other.Bits);

    public static BitMask operator |(BitMask one, BitMask? other) => new(one.Bits | (other?.Bits ?? 0));

    public static BitMask operator ^(BitMask one, BitMask other) => new(one.Bits ^ other.Bits);

    public static BitMask operator ~(BitMask one) => new(~one.Bits);

    public static BitMask operator <<(BitMask one, int count) => new(one.Bits << count);

    public static BitMask operator >>(BitMask one, int count) => new(one.Bits >> count);
}

/// <summary>A fixture: what derives has the operators, too.</summary>
[LuaExport]
public class NamedBitMask(string name, long bits) : BitMask(bits)
{
    public string Name { get; } = name;
}

/// <summary>A fixture: an operator between two types, which the second one declares.</summary>
[LuaExport]
public sealed class Meter(long count)
{
    public long Count { get; } = count;

    public static Meter operator +(Meter one, Meter other) => new(one.Count + other.Count);

    public static Meter operator /(Meter one, long other) => new(one.Count / other);
}

/// <inheritdoc cref="Meter"/>
[LuaExport]
public sealed class Mile(long count)
{
    public long Count { get; } = count;

    public static Mile operator +(Mile one, Mile other) => new(one.Count + other.Count);

    public static Meter operator +(Meter meter, Mile mile) => new(meter.Count + (mile.Count * 1609));
}
