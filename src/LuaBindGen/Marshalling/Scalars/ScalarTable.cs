using System.Numerics;

namespace LuaBindGen.Marshalling.Scalars;

/// <summary>Every scalar, once.</summary>
internal static class ScalarTable
{
    internal static HalfScalar Half { get; } = new();

    internal static DecimalScalar Decimal { get; } = new();

    internal static WideIntegerScalar<Int128> Int128 { get; } = new("a 128-bit integer", 39);

    internal static WideIntegerScalar<UInt128> UInt128 { get; } = new("an unsigned 128-bit integer", 39);

    internal static WideIntegerScalar<BigInteger> BigInteger { get; } = new("an integer of up to 10000 digits", 10_000);

    internal static DateTimeScalar DateTime { get; } = new();

    internal static DateTimeOffsetScalar DateTimeOffset { get; } = new();

    internal static DateOnlyScalar DateOnly { get; } = new();

    internal static TimeOnlyScalar TimeOnly { get; } = new();

    internal static TimeSpanScalar TimeSpan { get; } = new();

    internal static GuidScalar Guid { get; } = new();

    internal static UriScalar Uri { get; } = new();

    internal static VersionScalar Version { get; } = new();

    internal static RuneScalar Rune { get; } = new();
}
