using System.Globalization;

namespace LuaBindGen.Marshalling.Scalars;

/// <summary>How moments are written, by C# in full and by scripts as far as they like.</summary>
internal static class Moments
{
    internal const string Expected = "a date and time in ISO 8601 or Unix seconds";
    internal const int Longest = 40;

    internal static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd' 'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd",
    ];
}

/// <summary><see cref="DateTime"/>: a text in ISO 8601; from a number too, which is Unix seconds as <c>os.time</c> gives them.</summary>
/// <remarks>A text with an offset is that moment in UTC, whichever zone the machine is in. One without is of no kind.</remarks>
internal sealed class DateTimeScalar() : TextScalar<DateTime>(Moments.Expected, Moments.Longest, "O")
{
    protected override bool TryOf(long integer, out DateTime value)
    {
        value = default;
        return Seconds.TryTicks(integer, out var ticks) && Seconds.TryMoment(ticks, out value);
    }

    protected override bool TryOf(double number, out DateTime value)
    {
        value = default;
        return Seconds.TryTicks(number, out var ticks) && Seconds.TryMoment(ticks, out value);
    }

    protected override bool TryOf(ReadOnlySpan<char> text, out DateTime value)
    {
        if (!DateTime.TryParseExact(text, Moments.Formats, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out value))
            return false;
        if (value.Kind != DateTimeKind.Local)
            return true;
        var isMoment = DateTimeOffset.TryParseExact(text, Moments.Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment);
        value = moment.UtcDateTime;
        return isMoment;
    }
}

/// <summary><see cref="DateTimeOffset"/>: the same. A text that names no offset is in UTC, whichever zone the machine is in.</summary>
internal sealed class DateTimeOffsetScalar() : TextScalar<DateTimeOffset>(Moments.Expected, Moments.Longest, "O")
{
    protected override bool TryOf(long integer, out DateTimeOffset value)
    {
        value = default;
        return Seconds.TryTicks(integer, out var ticks) && TryUtc(ticks, out value);
    }

    protected override bool TryOf(double number, out DateTimeOffset value)
    {
        value = default;
        return Seconds.TryTicks(number, out var ticks) && TryUtc(ticks, out value);
    }

    protected override bool TryOf(ReadOnlySpan<char> text, out DateTimeOffset value) =>
        DateTimeOffset.TryParseExact(text, Moments.Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);

    private static bool TryUtc(long ticks, out DateTimeOffset value)
    {
        var isMoment = Seconds.TryMoment(ticks, out var moment);
        value = isMoment ? new DateTimeOffset(moment) : default;
        return isMoment;
    }
}

/// <summary><see cref="DateOnly"/>: a text in ISO 8601.</summary>
internal sealed class DateOnlyScalar() : TextScalar<DateOnly>("a date in ISO 8601", 10, "O")
{
    protected override bool TryOf(ReadOnlySpan<char> text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
}

/// <summary><see cref="TimeOnly"/>: a text in ISO 8601.</summary>
internal sealed class TimeOnlyScalar() : TextScalar<TimeOnly>("a time of day in ISO 8601", 16, "O")
{
    private static readonly string[] Formats = ["HH:mm:ss.FFFFFFF", "HH:mm"];

    protected override bool TryOf(ReadOnlySpan<char> text, out TimeOnly value) =>
        TimeOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
}
