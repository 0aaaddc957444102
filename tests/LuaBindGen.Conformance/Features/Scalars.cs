using System.Numerics;
using System.Text;
using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Types of the platform that are a number or a short text in Lua.</summary>
internal sealed class Scalars : Feature
{
    protected override IEnumerable<Case> HostCases => [Host(The_host_reads_them), Host(The_host_passes_them), Host(The_host_says_what_it_expected)];

    private static void The_host_reads_them(CaseState state)
    {
        Check.Equal(12.5m, state.Run<decimal>("echo", 12.5));
        Check.Equal(null, state.Run<decimal?>("echo", LuaValue.Nil));
        Check.Equal(BigInteger.Pow(10, 30), state.Run<BigInteger>("echo", "1" + new string('0', 30)));
        Check.Equal(new DateOnly(2024, 2, 29), state.Run<DateOnly>("echo", "2024-02-29"));
        Check.Equal(DateTime.UnixEpoch.AddSeconds(90), state.Run<DateTime>("echo", 90));
        Check.Equal(TimeSpan.FromSeconds(1.5), state.Run<TimeSpan>("echo", 1.5));
        Check.Equal("/a", state.Run<Uri>("echo", "/a").OriginalString);
        Check.Equal(new Version(1, 2), state.Run<Version>("echo", "1.2"));
        Check.Equal(new Rune(0x1F600), state.Run<Rune>("echo", "\U0001F600"));
    }

    private static void The_host_passes_them(CaseState state)
    {
        Check.Equal(3L, state.Run<long>("echo", LuaValue.FromObject(3.00m)));
        Check.Equal(0.5, state.Run<double>("echo", LuaValue.FromObject((Half)0.5)));
        Check.Equal("170141183460469231731687303715884105727", state.Run<string>("echo", LuaValue.FromObject(Int128.MaxValue)));
        Check.Equal("2024-02-29T12:30:00.0000000Z", state.Run<string>("echo", LuaValue.FromObject(new DateTime(2024, 2, 29, 12, 30, 0, DateTimeKind.Utc))));
        Check.Equal("00000000-0000-0000-0000-000000000000", state.Run<string>("echo", LuaValue.FromObject(Guid.Empty)));
        Check.Equal("a/b", state.Run<Uri>("echo", LuaValue.FromObject(new Uri("a/b", UriKind.Relative))).OriginalString);
        Check.Equal(Guid.Empty, LuaValue.FromObject(Guid.Empty).As<Guid>());
    }

    private static void The_host_says_what_it_expected(CaseState state)
    {
        Check.Contains("where a GUID is expected", Check.Throws<LuaConversionException>(() => state.Run<Guid>("echo", "x")).Message);
        Check.Contains("where a number of seconds is expected", Check.Throws<LuaConversionException>(() => state.Run<TimeSpan>("echo", double.NaN)).Message);
    }
}

/// <summary>A fixture: each type in and out.</summary>
[LuaExport("scalars")]
public static class ScalarFunctions
{
    public const decimal Tax = 0.19m;

    public static decimal Rate { get; set; } = 1.5m;

    public static Half Half(Half value) => value;

    public static decimal Decimal(decimal value) => value;

    public static string Digits(decimal value) => FormattableString.Invariant($"{value}");

    public static Int128 Int128(Int128 value) => value;

    public static UInt128 UInt128(UInt128 value) => value;

    public static BigInteger Big(BigInteger value) => value;

    public static BigInteger Power(int power) => BigInteger.Pow(10, power);

    public static DateTime Moment(DateTime value) => value;

    public static DateOnly Date(DateOnly value) => value;

    public static TimeOnly Time(TimeOnly value) => value;

    public static TimeSpan Span(TimeSpan value) => value;

    public static Guid Guid(Guid value) => value;

    public static Uri Uri(Uri value) => value;

    public static Version Version(Version value) => value;

    public static Rune Rune(Rune value) => value;

    public static Memory<byte> Memory(Memory<byte> value)
    {
        value.Span.Reverse();
        return value;
    }

    public static decimal? Maybe(decimal? value) => value;

    public static TimeSpan? MaybeSpan(TimeSpan? value = null) => value;

    public static string Defaults(decimal price = 12.50m, Guid id = default, decimal? other = -1m) => FormattableString.Invariant($"{price} {id} {other}");

    public static List<decimal> Prices(List<decimal> prices) => prices;

    public static Dictionary<Guid, Version?> Versions(Dictionary<Guid, Version?> versions) => versions;

    public static async Task<(decimal Total, DateTime At)> LaterAsync(decimal total, DateTime at, LuaState state)
    {
        await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        return (total, at);
    }
}
