using LuaBindGen;

namespace Chat;

/// <summary>What all visitors share. Scripts see what is public.</summary>
[LuaExport]
public sealed class Room
{
    /// <summary>Somebody has said something. Scripts connect to it, wait for it, or read it as a stream.</summary>
    public event Action<string>? Said;

    /// <summary>Says something to everybody.</summary>
    public void Say(string line) => Said?.Invoke(line);
}

/// <summary>Timers for scripts, by the clock of their state.</summary>
[LuaExport("clock")]
public static class Clock
{
    /// <summary>Waits. Where the script is cancelled, so is the wait.</summary>
    public static Task SleepAsync(double seconds, LuaState lua, CancellationToken cancellationToken) =>
        Task.Delay(TimeSpan.FromSeconds(seconds), lua.TimeProvider, cancellationToken);
}
