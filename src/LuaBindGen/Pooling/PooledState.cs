namespace LuaBindGen.Pooling;

/// <summary>A state of a pool, with what it looked like after its set-up. It has one user at a time.</summary>
internal sealed class PooledState
{
    private readonly LuaStatePoolOptions _options;
    private StateSnapshot? _snapshot;
    private int _uses;

    private PooledState(LuaStatePoolOptions options)
    {
        _options = options;
        State = new LuaState(options.StateOptions, isPooled: true);
    }

    internal LuaState State { get; }

    /// <summary>Makes one and sets it up, on the calling thread as far as it does not wait.</summary>
    internal static async ValueTask<PooledState> MakeAsync(LuaStatePoolOptions options, CancellationToken cancellationToken)
    {
        var made = new PooledState(options);
        try
        {
            options.SetUp?.Invoke(made.State);
            if (options.SetUpAsync is { } setUp)
                await setUp(made.State, cancellationToken).ConfigureAwait(false);
            if (!await made.State.WhenQuietAsync(made.Remember).ConfigureAwait(false))
                throw new InvalidOperationException("The set-up of a pooled state left runs that begin new ones whenever they are cancelled.");
            return made;
        }
        catch
        {
            made.State.Dispose();
            throw;
        }
    }

    /// <summary>Ends what runs, and makes the state what it was.</summary>
    /// <returns>False where that is impossible, takes too long, or would be once too often. Never fails.</returns>
    internal async ValueTask<bool> TryCleanAsync()
    {
        if (++_uses >= _options.MaxUses || State.IsDisposing || _options.StateOptions.Libraries.HasFlag(LuaLibraries.Debug))
            return false;
        try
        {
            var cleaning = State.WhenQuietAsync(Restore);
            if (cleaning.IsCompletedSuccessfully)
                return cleaning.Result;
            return await cleaning.AsTask().WaitAsync(_options.MaxCleaningTime, _options.StateOptions.TimeProvider).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Closed meanwhile, too slow, or broken in whatever way: nobody is to have this one again.
            return false;
        }
    }

    private bool Remember()
    {
        State.Events.KeepAll();
        _snapshot = StateSnapshot.Take(State);
        return true;
    }

    private bool Restore()
    {
        State.Events.End(isPooled: true);
        State.Tasks.Unattended.End();
        return _snapshot!.TryRestore(_options.MaxSpareMemory);
    }
}
