namespace LuaBindGen.Soak;

/// <summary>Clients that use a pool at random until they are told to stop.</summary>
internal sealed class Load : IAsyncDisposable
{
    // A script that waits keeps its state, so more states than processors; and more clients, so that some always wait for a state.
    private const int StatesByProcessor = 4;
    private const int ClientsByState = 4;

    private readonly LuaStatePool _pool;
    private readonly List<WeakReference<LuaState>> _made = [];
    private readonly List<string> _failures = [];
    private readonly Job[] _jobs;
    private readonly Task[] _clients;
    private volatile bool _stops;
    private long _done;

    internal Load(int seed, Job[] jobs)
    {
        _jobs = jobs;
        _pool = new LuaStatePool(new LuaStatePoolOptions { Size = StatesByProcessor * Environment.ProcessorCount, SetUp = SetUp });
        TaskScheduler.UnobservedTaskException += NoteUnobserved;
        _clients = [.. Enumerable.Range(0, ClientsByState * _pool.Size).Select(i => Task.Run(() => ServeAsync(new Random(seed + i))))];
    }

    /// <summary>How many jobs were done.</summary>
    internal long Done => Interlocked.Read(ref _done);

    /// <summary>How many states were made.</summary>
    internal int Made { get; private set; }

    /// <summary>What went wrong.</summary>
    internal IReadOnlyList<string> Failures
    {
        get
        {
            lock (_failures)
                return [.. _failures];
        }
    }

    /// <summary>Lets the clients end what they do.</summary>
    internal async Task StopAsync()
    {
        _stops = true;
        await Task.WhenAll(_clients);
        // What ignored its cancellation ends a little later.
        for (var i = 0; i < 500 && Service.Live > 0; i++)
            await Task.Delay(10);
    }

    /// <summary>What is left in the states of the pool: operations, coroutines of runs, runs, and objects once Lua has collected.</summary>
    internal async Task<(int Operations, int Coroutines, int Runs, int Objects)> CountAsync()
    {
        // Lua errors are held by the exceptions that were thrown here.
        Collect();
        var leases = new List<LuaStateLease>();
        for (var i = 0; i < _pool.Size; i++)
            leases.Add(await _pool.RentAsync());
        var (operations, coroutines, runs, objects) = (0, 0, 0, 0);
        foreach (var lease in leases)
        {
            var lua = lease.State;
            lua.Run("collectgarbage() collectgarbage()");
            operations += lua.Operations.Live;
            coroutines += lua.Threads.InUse;
            runs += lua.Runs.Count;
            objects += lua.Objects.Count;
            await lease.DisposeAsync();
        }
        return (operations, coroutines, runs, objects);
    }

    /// <summary>How many of all states that were ever made are still in memory, beyond those that the pool had at its end.</summary>
    internal int CountStates()
    {
        Collect();
        lock (_made)
            return Math.Max(0, _made.Count(static made => made.TryGetTarget(out _)) - _pool.Size);
    }

    public async ValueTask DisposeAsync()
    {
        await _pool.DisposeAsync();
        TaskScheduler.UnobservedTaskException -= NoteUnobserved;
    }

    private static void Collect()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    private async Task ServeAsync(Random random)
    {
        while (!_stops)
        {
            var job = _jobs[random.Next(_jobs.Length)];
            try
            {
                await job.RunAsync(_pool, random);
            }
            catch (Exception exception)
            {
                Note($"{job.Name}: {exception}");
            }
            Interlocked.Increment(ref _done);
        }
    }

    private void SetUp(LuaState lua)
    {
        lua.Register(LuaExports.All);
        lua.Run("local known = {} function remember(value) known[#known + 1] = value if #known > 1 then error('the state is not clean') end end");
        lock (_made)
        {
            // What is counted here must not be what grows.
            if (++Made % 64 == 0)
                _ = _made.RemoveAll(static made => !made.TryGetTarget(out _));
            _made.Add(new WeakReference<LuaState>(lua));
        }
    }

    private void NoteUnobserved(object? sender, UnobservedTaskExceptionEventArgs e) => Note($"unobserved: {e.Exception}");

    private void Note(string failure)
    {
        lock (_failures)
            _failures.Add(failure);
    }
}
