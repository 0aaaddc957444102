using System.Runtime.CompilerServices;
using LuaBindGen.Pooling;

namespace LuaBindGen;

/// <summary>States that are set up alike and used by turns, so that scripts run on all cores: one state runs one script at a time.</summary>
/// <remarks>
/// <para>A state that is given back is made what it was after its set-up. Runs are cancelled; globals, libraries, and every table that can be reached
/// from them through keys, values, metatables and local variables of the set-up's functions are restored, as are these variables; the random generator
/// gets a new seed, the collector its old pace. What the set-up keeps in a coroutine, in an object of C#, or in a table that only C# holds, is left as it is.
/// A state that cannot be made clean is closed, and a new one takes its place.</para>
/// <para>Any thread. Who waits is served first come, first served.</para>
/// </remarks>
public sealed class LuaStatePool : IDisposable, IAsyncDisposable
{
    private readonly LuaStatePoolOptions _options;
    private readonly StateQueue _states;

    // Weakly: a state whose lease was forgotten is to be collected with it.
    private readonly ConditionalWeakTable<PooledState, object?> _made = [];

    /// <summary>Makes a pool of bare states with the restricted libraries, as many as there are processors.</summary>
    public LuaStatePool()
        : this(new LuaStatePoolOptions())
    {
    }

    /// <summary>Makes a pool. States are made when they are needed.</summary>
    /// <param name="options">How.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size, the number of uses, the spare memory or the cleaning time is out of range.</exception>
    public LuaStatePool(LuaStatePoolOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(options.StateOptions);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Size);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxUses);
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxSpareMemory);
        if (options.MaxCleaningTime != Timeout.InfiniteTimeSpan)
            ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxCleaningTime, TimeSpan.Zero);
        _options = options;
        _states = new StateQueue(options.Size);
    }

    /// <summary>How many states there are at the most.</summary>
    public int Size => _options.Size;

    /// <summary>How many states are idle, how many places are taken by a state, and how many wait for one.</summary>
    internal (int Idle, int Taken, int Waiting) Count => _states.Count();

    /// <summary>Takes a state out of the pool; makes one where there are fewer than there may be; else waits until one comes back.</summary>
    /// <param name="cancellationToken">Ends the waiting, and the set-up of a new state.</param>
    /// <returns>The state, until the lease is disposed.</returns>
    /// <exception cref="ObjectDisposedException">The pool was disposed, before or meanwhile.</exception>
    /// <exception cref="OperationCanceledException">The token fired first.</exception>
    public async ValueTask<LuaStateLease> RentAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var pooled = await _states.TakeAsync(cancellationToken).ConfigureAwait(false);
        if (pooled is { State.IsDisposing: true })
            pooled = null; // by a user who had kept it
        return new LuaStateLease(this, pooled ?? await MakeAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Does something with a state of the pool.</summary>
    /// <typeparam name="T">What comes of it. Not a handle of a Lua value: its state has another user by then.</typeparam>
    /// <param name="use">What to do. The state is given back when the task is done; it gets the token.</param>
    /// <param name="cancellationToken">Ends the waiting for a state; the rest is up to <paramref name="use"/>.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="ObjectDisposedException">The pool was disposed before there was a state.</exception>
    /// <exception cref="OperationCanceledException">The token fired.</exception>
    public Task<T> UseAsync<T>(Func<LuaState, CancellationToken, Task<T>> use, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(use);
        return RentForAsync(use, cancellationToken);
    }

    /// <summary>Does something with a state of the pool, without a result.</summary>
    /// <inheritdoc cref="UseAsync{T}"/>
    public Task UseAsync(Func<LuaState, CancellationToken, Task> use, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(use);
        return RentForAsync(
            async (lua, token) =>
            {
                await use(lua, token).ConfigureAwait(false);
                return true;
            },
            cancellationToken);
    }

    /// <summary>Runs a chunk in a state of the pool.</summary>
    /// <typeparam name="T">What the first result becomes: a number, a text, an object of C#; nothing that lives in the state.</typeparam>
    /// <param name="chunk">The Lua code.</param>
    /// <param name="chunkName">Its name in messages; the beginning of the chunk itself unless told.</param>
    /// <param name="cancellationToken">Ends the waiting for a state, and cancels the run.</param>
    /// <returns>The result.</returns>
    /// <exception cref="LuaSyntaxException">The chunk is not Lua.</exception>
    /// <exception cref="LuaException">The script raised; an exception of an exported method is the inner exception.</exception>
    /// <exception cref="LuaConversionException">The result is something else, or lives in the state.</exception>
    /// <exception cref="ObjectDisposedException">The pool was disposed before there was a state.</exception>
    /// <exception cref="OperationCanceledException">The token fired.</exception>
    public Task<T> RunAsync<T>(string chunk, string? chunkName = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        return RentForAsync(
            async (lua, token) => Detached.Check(await lua.RunAsync<T>(chunk, chunkName, token).ConfigureAwait(false)),
            cancellationToken);
    }

    /// <summary>Runs a chunk in a state of the pool, whatever it returns.</summary>
    /// <inheritdoc cref="RunAsync{T}(string, string?, CancellationToken)"/>
    public Task RunAsync(string chunk, string? chunkName = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        return UseAsync((lua, token) => lua.RunAsync(chunk, chunkName, token), cancellationToken);
    }

    /// <param name="chunk">The Lua code.</param>
    /// <param name="options">Name and limits of the run. Waiting for a state does not count.</param>
    /// <param name="cancellationToken">Ends the waiting for a state, and cancels the run.</param>
    /// <exception cref="TimeoutException">The time of the run was over.</exception>
    /// <inheritdoc cref="RunAsync{T}(string, string?, CancellationToken)"/>
    public Task<T> RunAsync<T>(string chunk, LuaRunOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        ArgumentNullException.ThrowIfNull(options);
        return RentForAsync(
            async (lua, token) => Detached.Check(await lua.RunAsync<T>(chunk, options, token).ConfigureAwait(false)),
            cancellationToken);
    }

    /// <summary>Runs a chunk in a state of the pool, whatever it returns.</summary>
    /// <inheritdoc cref="RunAsync{T}(string, LuaRunOptions, CancellationToken)"/>
    public Task RunAsync(string chunk, LuaRunOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        ArgumentNullException.ThrowIfNull(options);
        return UseAsync((lua, token) => lua.RunAsync(chunk, options, token), cancellationToken);
    }

    /// <summary>What the scripts in the states of the pool wait for at this moment, the oldest wait first. Each state is asked when its turn comes.</summary>
    /// <param name="cancellationToken">Ends the asking: a state whose script never gives way does not answer (see <see cref="LuaStateOptions.TimeSlice"/>).</param>
    /// <returns>A copy.</returns>
    /// <exception cref="OperationCanceledException">The token fired.</exception>
    public async Task<IReadOnlyList<LuaWait>> GetWaitsAsync(CancellationToken cancellationToken = default)
    {
        var asked = _made.Select(static made => made.Key.State.GetWaitsAsync()).ToArray();
        var waits = new List<LuaWait>();
        foreach (var answer in asked)
        {
            try
            {
                waits.AddRange(await answer.WaitAsync(cancellationToken).ConfigureAwait(false));
            }
            catch (ObjectDisposedException)
            {
                // Closed meanwhile: nothing waits there any more.
            }
        }
        return [.. waits.OrderBy(static wait => wait.Since)];
    }

    /// <summary>Ends the pool: who waits is told, idle states are closed, and the others when they come back. Any thread; the second time it does nothing.</summary>
    public void Dispose()
    {
        foreach (var pooled in _states.Close())
            pooled.State.Dispose();
    }

    /// <summary>Ends the pool: who waits is told, idle states are closed, and the others when they come back.</summary>
    /// <returns>Completes when the idle states are closed.</returns>
    public async ValueTask DisposeAsync()
    {
        foreach (var pooled in _states.Close())
            await pooled.State.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Takes a state back. Never fails.</summary>
    internal async ValueTask GiveBackAsync(PooledState pooled)
    {
        if (await pooled.TryCleanAsync().ConfigureAwait(false) && _states.TryPut(pooled))
            return;
        _ = _made.Remove(pooled);
        pooled.State.Dispose();
        Replace();
    }

    /// <summary>Frees the place of a state that does not come back.</summary>
    internal void Replace() => _states.PutPlace();

    private async Task<T> RentForAsync<T>(Func<LuaState, CancellationToken, Task<T>> use, CancellationToken cancellationToken)
    {
        var lease = await RentAsync(cancellationToken).ConfigureAwait(false);
        await using (lease.ConfigureAwait(false))
            return await use(lease.State, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<PooledState> MakeAsync(CancellationToken cancellationToken)
    {
        try
        {
            var made = await PooledState.MakeAsync(_options, cancellationToken).ConfigureAwait(false);
            _made.Add(made, null);
            return made;
        }
        catch
        {
            Replace();
            throw;
        }
    }
}
