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
        using var source = CancellationTokenSource.CreateLinkedTokenSource(clientIsGone);
        source.CancelAfter(timeout);
        WaitList.Job.Value = name;
        try
        {
            var result = await _pool.RunAsync<LuaValue>(script, "=" + name, source.Token);
            Interlocked.Increment(ref _done);
            return result.AsOrDefault<object>();
        }
        catch (OperationCanceledException)
        {
            Interlocked.Increment(ref _cancelled);
            if (clientIsGone.IsCancellationRequested)
                throw;
            throw new TimeoutException($"'{name}' had {timeout.TotalSeconds} seconds.");
        }
        catch (LuaException)
        {
            Interlocked.Increment(ref _failed);
            throw;
        }
    }

    /// <summary>Closes the states.</summary>
    public ValueTask DisposeAsync() => _pool.DisposeAsync();
}

/// <summary>What became of jobs.</summary>
/// <param name="Done">How many gave a result.</param>
/// <param name="Failed">How many scripts raised, or were no Lua.</param>
/// <param name="Cancelled">How many took too long, or lost their client.</param>
public readonly record struct JobCounts(int Done, int Failed, int Cancelled);
