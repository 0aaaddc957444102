namespace LuaBindGen.Marshalling.Scalars;

/// <summary>Seconds, as Lua counts time, and ticks, as C# does.</summary>
internal static class Seconds
{
    /// <summary>The ticks of so many seconds, to the nearest; no where there are none, or too many.</summary>
    internal static bool TryTicks(double seconds, out long ticks)
    {
        ticks = 0;
        // The parts are exact; their sum could have more digits than a double.
        var whole = Math.Floor(seconds);
        if (!double.IsFinite(whole) || Math.Abs(whole) > long.MaxValue / TimeSpan.TicksPerSecond + 1)
            return false;
        return TryLong(((Int128)whole * TimeSpan.TicksPerSecond) + (Int128)Math.Round((seconds - whole) * TimeSpan.TicksPerSecond), out ticks);
    }

    /// <inheritdoc cref="TryTicks(double, out long)"/>
    internal static bool TryTicks(long seconds, out long ticks) => TryLong((Int128)seconds * TimeSpan.TicksPerSecond, out ticks);

    /// <summary>The moment so many ticks after the beginning of 1970, in UTC.</summary>
    internal static bool TryMoment(long ticks, out DateTime moment)
    {
        var isMoment = ticks >= -DateTime.UnixEpoch.Ticks && ticks <= DateTime.MaxValue.Ticks - DateTime.UnixEpoch.Ticks;
        moment = isMoment ? DateTime.UnixEpoch.AddTicks(ticks) : default;
        return isMoment;
    }

    private static bool TryLong(Int128 wide, out long value)
    {
        value = long.CreateSaturating(wide);
        return value == wide;
    }
}
