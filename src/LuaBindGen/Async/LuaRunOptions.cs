namespace LuaBindGen;

/// <summary>How one run is executed: its name, and its limits. Read once, when the run begins.</summary>
/// <remarks>Given to <c>RunAsync</c>, <c>RunFileAsync</c> or <c>CallAsync</c>. They take the place of <see cref="LuaStateOptions.RunOptions"/>: what is not told has no limit, whatever is told there.</remarks>
public sealed class LuaRunOptions
{
    private readonly TimeSpan? _timeout;
    private readonly TimeSpan _gracePeriod = TimeSpan.FromSeconds(5);
    private readonly int? _maxPendingOperations;

    /// <summary>What the run is called in waits, metrics and messages. A chunk has this name in its positions too; unless told, the beginning of its text.</summary>
    public string? Name { get; init; }

    /// <summary>How long the run may take; then it is cancelled, and its task fails with a <see cref="TimeoutException"/>. No limit unless told.</summary>
    /// <remarks>
    /// Measured with <see cref="LuaStateOptions.TimeProvider"/>, from the call of <c>RunAsync</c> on. A script that computes without ever waiting hears of it only where
    /// <see cref="LuaStateOptions.TimeSlice"/> is set.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public TimeSpan? Timeout
    {
        get => _timeout;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value ?? TimeSpan.Zero, TimeSpan.Zero, nameof(Timeout));
            _timeout = value;
        }
    }

    /// <summary>Whether <see cref="Timeout"/> counts the time in which the script waits, for C# or for its turn. It does unless told; if not, only time in Lua counts.</summary>
    public bool CountsWaiting { get; init; } = true;

    /// <summary>The moment at which the run is cancelled at the latest, as with <see cref="Timeout"/>; waiting always counts. None unless told.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>
    /// How long a cancelled script may take for its <c>&lt;close&gt;</c> handlers, and for what it does after it has caught the error; then its coroutine is closed.
    /// Five seconds unless told. Zero closes it as soon as it waits.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public TimeSpan GracePeriod
    {
        get => _gracePeriod;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero, nameof(GracePeriod));
            _gracePeriod = value;
        }
    }

    /// <summary>How many C# operations of the run may be pending at the same time; one more is an error in the script, before the method is called. No limit unless told.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int? MaxPendingOperations
    {
        get => _maxPendingOperations;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value ?? 1, nameof(MaxPendingOperations));
            _maxPendingOperations = value;
        }
    }
}
