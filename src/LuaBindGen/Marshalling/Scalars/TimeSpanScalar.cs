namespace LuaBindGen.Marshalling.Scalars;

/// <summary><see cref="TimeSpan"/>: a number of seconds.</summary>
internal sealed class TimeSpanScalar() : NumberScalar<TimeSpan>("a number of seconds")
{
    internal override LuaValue Convert(TimeSpan value) => value.TotalSeconds;

    protected override bool TryOf(long integer, out TimeSpan value)
    {
        var isSpan = Seconds.TryTicks(integer, out var ticks);
        value = new TimeSpan(ticks);
        return isSpan;
    }

    protected override bool TryOf(double number, out TimeSpan value)
    {
        // What the ends of the range are rounded to lies outside of it.
        value = number == TimeSpan.MaxValue.TotalSeconds ? TimeSpan.MaxValue : TimeSpan.MinValue;
        if (number == value.TotalSeconds)
            return true;
        var isSpan = Seconds.TryTicks(number, out var ticks);
        value = new TimeSpan(ticks);
        return isSpan;
    }
}
