using LuaBindGen.Pooling;

namespace LuaBindGen;

/// <summary>A state that is out of its pool, for one user alone.</summary>
/// <remarks>
/// <para>Dispose it to give the state back. What still runs in the state then is cancelled, and the state is made what it was after its set-up. Handles
/// of Lua values that were got meanwhile, and the state itself, must not be used any more: the state has another user soon.</para>
/// <para>Where a lease is forgotten, its state is not used again, and a new one takes its place when the lease is collected.</para>
/// </remarks>
public sealed class LuaStateLease : IDisposable, IAsyncDisposable
{
    private readonly LuaStatePool _pool;
    private PooledState? _pooled;

    internal LuaStateLease(LuaStatePool pool, PooledState pooled)
    {
        _pool = pool;
        _pooled = pooled;
    }

    /// <summary>Frees the place of a state whose lease was forgotten.</summary>
    ~LuaStateLease()
    {
        if (_pooled is not null)
            _pool.Replace();
    }

    /// <summary>The state. Any thread; see <see cref="LuaState"/> for what may be done with it from which one.</summary>
    /// <exception cref="ObjectDisposedException">It was given back.</exception>
    public LuaState State
    {
        get
        {
            var pooled = Volatile.Read(ref _pooled);
            ObjectDisposedException.ThrowIf(pooled is null, this);
            return pooled.State;
        }
    }

    /// <summary>Gives the state back without waiting until it is clean. Any thread; the second time it does nothing.</summary>
    public void Dispose() => _ = GiveBackAsync();

    /// <summary>Gives the state back. Any thread; the second time it does nothing.</summary>
    /// <returns>Completes when the state is clean and back in its pool, or is replaced. It never fails.</returns>
    public ValueTask DisposeAsync() => GiveBackAsync();

    private ValueTask GiveBackAsync()
    {
        if (Interlocked.Exchange(ref _pooled, null) is not { } pooled)
            return default;
        GC.SuppressFinalize(this);
        return _pool.GiveBackAsync(pooled);
    }
}
