using System.Globalization;
using System.Numerics;
using System.Text;
using CsCheck;
using LuaBindGen.Marshalling.Scalars;

namespace LuaBindGen.Tests.Values;

/// <summary>Types that are a number or a short text in Lua: what goes there comes back, and hostile texts are nothing.</summary>
public class ScalarTests
{
    [Fact]
    public void Decimals_that_fit_a_double_come_back() =>
        Gen.Select(Gen.Long[-999_999_999_999_999, 999_999_999_999_999], Gen.Byte[0, 15])
            .Sample(static (digits, scale) =>
            {
                var value = new decimal((int)(Math.Abs(digits) & 0xffffffff), (int)(Math.Abs(digits) >> 32), 0, digits < 0, scale);
                return Back(ScalarTable.Decimal, value) == value;
            });

    [Fact]
    public void A_decimal_becomes_the_nearest_double() =>
        Gen.Decimal.Sample(static value =>
        {
            var pushed = ScalarTable.Decimal.Convert(value);
            return pushed.Kind == LuaValueKind.Integer
                ? pushed.As<long>() == value
                : pushed.As<double>().Equals(double.Parse(value.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
        });

    [Fact]
    public void A_decimal_is_read_from_its_text_digit_by_digit() =>
        Gen.Decimal.Sample(static value => decimal.GetBits(Read(ScalarTable.Decimal, value.ToString(CultureInfo.InvariantCulture))).SequenceEqual(decimal.GetBits(value)));

    [Fact]
    public void A_decimal_is_no_text_of_which_a_digit_would_be_lost() =>
        Gen.Select(Gen.Int, Gen.Int, Gen.Int, Gen.Bool, Gen.Int[1, 9]).Sample(static (low, middle, high, isNegative, last) =>
            !ScalarTable.Decimal.TryConvert(new decimal(low, middle, high, isNegative, 28).ToString(CultureInfo.InvariantCulture) + last, out _));

    [Fact]
    public void Wide_integers_come_back()
    {
        Gen.Select(Gen.ULong, Gen.ULong).Sample(static (high, low) => Back(ScalarTable.Int128, new Int128(high, low)) == new Int128(high, low));
        Gen.Select(Gen.ULong, Gen.ULong).Sample(static (high, low) => Back(ScalarTable.UInt128, new UInt128(high, low)) == new UInt128(high, low));
        Gen.Byte.Array[0, 100].Sample(static bytes => Back(ScalarTable.BigInteger, new BigInteger(bytes)) == new BigInteger(bytes));
        Gen.Long.Sample(static value => ScalarTable.BigInteger.Convert(value) == value && ScalarTable.Int128.Convert(value) == value);
    }

    [Fact]
    public void Halves_come_back() =>
        Gen.Short.Sample(static bits => Back(ScalarTable.Half, BitConverter.Int16BitsToHalf(bits)).Equals(BitConverter.Int16BitsToHalf(bits)));

    [Fact]
    public void Moments_come_back()
    {
        Gen.DateTime.Sample(static value =>
        {
            var utc = DateTime.SpecifyKind(value, DateTimeKind.Utc);
            return Back(ScalarTable.DateTime, value) is var back && back == value && back.Kind == value.Kind && Back(ScalarTable.DateTime, utc) == utc;
        });
        Gen.DateTimeOffset.Sample(static value => Back(ScalarTable.DateTimeOffset, value).EqualsExact(value));
        Gen.DateOnly.Sample(static value => Back(ScalarTable.DateOnly, value) == value);
        Gen.TimeOnly.Sample(static value => Back(ScalarTable.TimeOnly, value) == value);
    }

    [Fact]
    public void Spans_of_ten_years_come_back_to_the_tick_and_the_longest_too()
    {
        var decade = TimeSpan.FromDays(3650).Ticks;
        Gen.Long[-decade, decade].Sample(static ticks => Back(ScalarTable.TimeSpan, new TimeSpan(ticks)).Ticks == ticks);
        Assert.Equal(TimeSpan.MaxValue, Back(ScalarTable.TimeSpan, TimeSpan.MaxValue));
        Assert.Equal(TimeSpan.MinValue, Back(ScalarTable.TimeSpan, TimeSpan.MinValue));
        Assert.Equal(Timeout.InfiniteTimeSpan, Back(ScalarTable.TimeSpan, Timeout.InfiniteTimeSpan));
    }

    [Fact]
    public void Any_number_of_seconds_is_a_moment_or_none() =>
        Gen.Double.Sample(static seconds =>
        {
            _ = ScalarTable.DateTime.TryConvert(seconds, out _);
            _ = ScalarTable.DateTimeOffset.TryConvert(seconds, out _);
            return ScalarTable.TimeSpan.TryConvert(seconds, out var span) == Math.Abs(seconds) <= TimeSpan.MaxValue.TotalSeconds
                && Math.Abs(span.TotalSeconds - seconds) <= Math.Max(1e-7, Math.Abs(seconds) * 1e-15) == Math.Abs(seconds) <= TimeSpan.MaxValue.TotalSeconds;
        });

    [Fact]
    public void Identities_come_back()
    {
        Gen.Guid.Sample(static value => Back(ScalarTable.Guid, value) == value);
        Gen.Int[0, 0x10ffff].Where(Rune.IsValid).Sample(static code => Back(ScalarTable.Rune, new Rune(code)).Value == code);
        Gen.Int[0, int.MaxValue].Array[2, 4].Sample(static parts => Back(ScalarTable.Version, new Version(string.Join('.', parts))).ToString() == string.Join('.', parts));
    }

    [Theory]
    [InlineData("https://example.com/a b?c=d#e", true)]
    [InlineData("HTTP://EXAMPLE.com", true)]
    [InlineData("mailto:ada@example.com", true)]
    [InlineData("a/../b", false)]
    [InlineData("/a", false)]
    [InlineData("/", false)]
    [InlineData("", false)]
    public void A_uri_keeps_its_text(string text, bool isAbsolute)
    {
        using var lua = new LuaState();
        var address = lua.Run<Uri>($"return [[{text}]]");
        Assert.Equal((text, isAbsolute), (address.OriginalString, address.IsAbsoluteUri));
        using var echo = lua.Load("return ...");
        Assert.Equal(text, echo.Call<string>([LuaValue.FromObject(address)]));
        Assert.Equal(address, Back(ScalarTable.Uri, address));
    }

    [Theory]
    [InlineData("2024-02-29T12:30:00+02:00", "2024-02-29T10:30:00.0000000Z")]
    [InlineData("2024-02-29T12:30:00Z", "2024-02-29T12:30:00.0000000Z")]
    [InlineData("2024-02-29T12:30:00", "2024-02-29T12:30:00.0000000")]
    [InlineData("0001-01-01T00:00:00+14:00", null)]
    public void A_date_with_an_offset_is_that_moment_in_utc_wherever_the_machine_is(string given, string? text)
    {
        using var lua = new LuaState();
        using var echo = lua.Load("return ...");
        if (text is null)
            Assert.Throws<LuaConversionException>(() => lua.Run<DateTime>($"return '{given}'"));
        else
            Assert.Equal(text, echo.Call<string>([LuaValue.FromObject(lua.Run<DateTime>($"return '{given}'"))]));
    }

    [Fact]
    public void A_float_of_which_a_decimal_would_keep_nothing_is_none()
    {
        Assert.False(ScalarTable.Decimal.TryConvert(1e-30, out _));
        Assert.True(ScalarTable.Decimal.TryConvert(0.0, out var zero) && zero == 0);
        Assert.True(ScalarTable.Decimal.TryConvert(1e-20, out var small) && small == 1e-20m);
    }

    [Theory]
    [InlineData("'2024-02-29T12:30+02:00'", "2024-02-29T12:30:00.0000000+02:00")]
    [InlineData("'2024-02-29T12:30:15'", "2024-02-29T12:30:15.0000000+00:00")]
    [InlineData("'9999-12-31T23:59:59.9999999Z'", "9999-12-31T23:59:59.9999999+00:00")]
    [InlineData("1709209815.25", "2024-02-29T12:30:15.2500000+00:00")]
    [InlineData("0", "1970-01-01T00:00:00.0000000+00:00")]
    public void A_moment_with_an_offset_keeps_it(string given, string text)
    {
        using var lua = new LuaState();
        using var echo = lua.Load("return ...");
        Assert.Equal(text, echo.Call<string>([LuaValue.FromObject(lua.Run<DateTimeOffset>($"return {given}"))]));
    }

    [Fact]
    public void A_uri_that_is_none_is_refused()
    {
        using var lua = new LuaState();
        Assert.Contains("where a URI is expected", Assert.Throws<LuaConversionException>(() => lua.Run<Uri>("return 'http://['")).Message, StringComparison.Ordinal);
        Assert.Throws<LuaConversionException>(() => lua.Run<Uri>("return 1"));
    }

    // What a script may come up with: pieces of what is right, in any order, and anything else.
    [Fact]
    public void No_text_throws()
    {
        var piece = Gen.OneOf(
            Gen.OneOf<string>("0", "9", "-", "+", ".", "e", "E", ":", "T", "Z", " ", "\0", "\t", "{", "}", "/", "2024-02-29", "23:59:60", "+14:00", "1e99999999999", "٣", "\u200f", "x"),
            Gen.String[0, 5]);
        piece.Array[0, 12].Sample(
            static pieces =>
            {
                LuaValue text = string.Concat(pieces);
                return text.TryAs<decimal>(out _) | text.TryAs<Half>(out _) | text.TryAs<Int128>(out _) | text.TryAs<UInt128>(out _)
                    | text.TryAs<BigInteger>(out _) | text.TryAs<DateTime>(out _) | text.TryAs<DateTimeOffset>(out _) | text.TryAs<DateOnly>(out _)
                    | text.TryAs<TimeOnly>(out _) | text.TryAs<TimeSpan>(out _) | text.TryAs<Guid>(out _) | text.TryAs<Uri>(out _)
                    | text.TryAs<Version>(out _) | text.TryAs<Rune>(out _) | true;
            },
            iter: 20_000);
    }

    [Fact]
    public void No_culture_changes_anything()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in (string[])["de-DE", "ar-SA", "fa-IR", "th-TH"])
            {
                CultureInfo.CurrentCulture = new CultureInfo(name);
                Assert.Equal(-1.5m, Read(ScalarTable.Decimal, "-1.5"));
                Assert.Equal(-BigInteger.Pow(10, 30), Back(ScalarTable.BigInteger, -BigInteger.Pow(10, 30)));
                Assert.Equal("2024-02-29", ScalarTable.DateOnly.Convert(new DateOnly(2024, 2, 29)).As<string>());
                Assert.Equal("2024-02-29T00:00:00.0000000", ScalarTable.DateTime.Convert(new DateTime(2024, 2, 29)).As<string>());
                Assert.Equal(new DateTime(2024, 2, 29), Read(ScalarTable.DateTime, "2024-02-29"));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void What_the_host_reads_of_a_script_is_its_own()
    {
        byte[] bytes = [1, 2];
        Assert.True(((LuaValue)bytes).TryAs<Memory<byte>>(out var memory));
        memory.Span[0] = 9;
        Assert.Equal(1, bytes[0]);
    }

    private static T Back<T>(Scalar<T> scalar, T value)
        where T : notnull => Read(scalar, scalar.Convert(value));

    private static T Read<T>(Scalar<T> scalar, LuaValue value)
        where T : notnull
    {
        Assert.True(scalar.TryConvert(value, out var result), value.ToString());
        return result;
    }
}
