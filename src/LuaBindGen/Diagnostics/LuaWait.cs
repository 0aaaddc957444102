using System.Globalization;

namespace LuaBindGen;

/// <summary>One wait of a script, as it was when <see cref="LuaState.GetWaits"/> looked: for which C# method, since when, and where.</summary>
/// <remarks>A copy: it changes no more, holds nothing of the state, and may be read on any thread.</remarks>
public sealed class LuaWait
{
    internal LuaWait()
    {
    }

    /// <summary>The C# method that the script waits for, as scripts call it: <c>Account.open</c>.</summary>
    public string Method { get; internal init; } = "";

    /// <summary>Where the script called it, as <c>chunk:line</c>; <see langword="null"/> where no Lua code called it.</summary>
    public string? Position { get; internal init; }

    /// <summary>The name of the run, from <see cref="LuaRunOptions.Name"/>.</summary>
    public string? RunName { get; internal init; }

    /// <summary>When the wait began, by the clock of the state.</summary>
    public DateTimeOffset Since { get; internal init; }

    /// <summary>How long it had taken when it was looked at.</summary>
    public TimeSpan Elapsed { get; internal init; }

    /// <summary>Whether the method is done, and its script has yet to take the result. A scheduler written in Lua may leave it so for long.</summary>
    public bool IsCompleted { get; internal init; }

    /// <summary>One line for a log.</summary>
    public override string ToString()
    {
        var run = RunName is null ? "" : $"{RunName}: ";
        var state = IsCompleted ? "has yet to take the result of" : "waits for";
        return string.Create(CultureInfo.InvariantCulture, $"{run}{Position ?? "C#"} {state} '{Method}' since {Elapsed:c}");
    }
}
