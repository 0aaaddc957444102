using LuaBindGen;

namespace Jobs;

/// <summary>Runs scripts in a pool of states. Each script has a state for itself, which is as new.</summary>
public sealed class JobRunner : IAsyncDisposable
{
    // A script keeps its state while it waits, so there are more states than processors.
    private const int States = 64;

    private readonly LuaStatePool _pool;
    private int _done;
    private int _failed;
    private int _cancelled;

    /// <summary>Makes the pool. Its states are made when they are needed.</summary>
    public JobRunner(Warehouse warehouse) => _pool = new LuaStatePool(new LuaStatePoolOptions
    {
        Size = States,
        // Who sends a script that never ends gets a timeout, and no more.
        StateOptions = new LuaStateOptions { TimeSlice = TimeSpan.FromMilliseconds(10) },
        SetUp = lua =>
        {
            lua.Register(LuaExports.All);
            lua.Globals["warehouse"] = LuaValue.FromObject(warehouse);
        },
    });

    /// <summary>What became of the jobs until now.</summary>
    public JobCounts Counts => new(_done, _failed, _cancelled);

    /// <summary>Runs a script.</summary>
    /// <param name="name">What it is called in messages and in the list of waits.</param>
    /// <param name="script">The Lua code.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <param name="clientIsGone">Cancels it.</param>
    /// <returns>A number, a text, a boolean, or null.</returns>
    /// <exception cref="TimeoutException">Its time was over.</exception>
    public async Task<object?> RunAsync(string name, string script, TimeSpan timeout, CancellationToken clientIsGone)
    {
        var options = new LuaRunOptions { Name = name, Timeout = timeout, GracePeriod = TimeSpan.FromSeconds(1) };
        try
        {
            var result = await _pool.RunAsync<LuaValue>(script, options, clientIsGone);
            Interlocked.Increment(ref _done);
            return result.AsOrDefault<object>();
        }
        catch (LuaException)
        {
            Interlocked.Increment(ref _failed);
            throw;
        }
        catch (Exception exception) when (exception is OperationCanceledException or TimeoutException)
        {
            Interlocked.Increment(ref _cancelled);
            throw;
        }
    }

    /// <summary>What the jobs wait for at this moment, the oldest wait first.</summary>
    public async Task<IEnumerable<Wait>> GetWaitsAsync(CancellationToken cancellationToken) =>
        from wait in await _pool.GetWaitsAsync(cancellationToken)
        select new Wait(wait.RunName, wait.Method, wait.Position, wait.Since);

    /// <summary>Closes the states.</summary>
    public ValueTask DisposeAsync() => _pool.DisposeAsync();
}

/// <summary>What became of jobs.</summary>
/// <param name="Done">How many gave a result.</param>
/// <param name="Failed">How many scripts raised, or were no Lua.</param>
/// <param name="Cancelled">How many took too long, or lost their client.</param>
public readonly record struct JobCounts(int Done, int Failed, int Cancelled);

/// <summary>One wait.</summary>
/// <param name="Job">The job that waits.</param>
/// <param name="Method">The C# method that it waits for.</param>
/// <param name="Position">Where its script called the method.</param>
/// <param name="Since">Since when.</param>
public sealed record Wait(string? Job, string Method, string? Position, DateTimeOffset Since);
