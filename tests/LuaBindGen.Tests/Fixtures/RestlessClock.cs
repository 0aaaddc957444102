namespace LuaBindGen.Tests.Fixtures;

/// <summary>A clock that moves on whenever somebody looks: with it, every time slice is over at the first look.</summary>
internal sealed class RestlessClock : TimeProvider
{
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Increment(ref _now);
}
