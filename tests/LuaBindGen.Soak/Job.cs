namespace LuaBindGen.Soak;

/// <summary>One thing that a client of the pool does. It throws where what happens is not what has to happen.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="RunAsync">Does it.</param>
internal sealed record Job(string Name, Func<LuaStatePool, Random, Task> RunAsync)
{
    // Each script looks whether another one was here before, and leaves as much behind as it can.
    private const string Spoil = """
        if left or string.evil or getmetatable(_G) then error("the state is not clean") end
        left, string.evil = { Ticket.new(1), coroutine.create(print) }, true
        remember(Ticket.new(2))
        setmetatable(_G, { __index = function() return nil end })
        """ + "\n";

    private const string Work = Spoil + """
        local sum = 0
        local square = coroutine.wrap(function(i)
          while true do
            local got = service.answer(i)
            if got ~= i then error("the answer to " .. i .. " was " .. tostring(got)) end
            i = coroutine.yield(got * i)
          end
        end)
        for i = 1, 5 do
          local text = ("x"):rep(100 * i)
          sum = sum + square(i) + #text * 0
          if i == 3 then assert(not pcall(service.fail, "late")) end
        end
        return sum
        """;

    private const string Guarded = Spoil + """
        local guard <close> = setmetatable({}, { __close = function() left = nil end })
        local inner = coroutine.wrap(function() return service.wait() end)
        return inner()
        """;

    /// <summary>All jobs; what there is more of comes more often.</summary>
    internal static Job[] All { get; } =
    [
        new("works", WorksAsync),
        new("works", WorksAsync),
        new("works", WorksAsync),
        new("works", WorksAsync),
        new("raises", static (pool, _) => FailsAsync<LuaException>(pool, Spoil + "service.answer(1) error({})")),
        new("fails late", static (pool, _) => FailsAsync<LuaException>(pool, Spoil + "return service.fail('late')")),
        new("is no Lua", static (pool, _) => FailsAsync<LuaSyntaxException>(pool, "return +")),
        new("overflows", static (pool, _) => FailsAsync<LuaException>(pool, Spoil + "local function f() return (('x'):gsub('x', f)) end f()")),
        new("is cancelled", IsCancelledAsync),
        new("is abandoned", IsAbandonedAsync),
        new("gives way", GivesWayAsync),
        new("hangs up", HangsUpAsync),
        new("disposes", DisposesAsync),
    ];

    private static async Task WorksAsync(LuaStatePool pool, Random random)
    {
        if (await pool.RunAsync<long>(Work) is var sum && sum != 55)
            throw new InvalidOperationException($"55 was expected, not {sum}");
    }

    private static async Task FailsAsync<T>(LuaStatePool pool, string chunk)
        where T : LuaException
    {
        try
        {
            await pool.RunAsync(chunk);
        }
        catch (T exception) when (!exception.Message.Contains("not clean", StringComparison.Ordinal))
        {
            return;
        }
        throw new InvalidOperationException($"{typeof(T).Name} was expected");
    }

    // In the middle of its wait, or while it waits for a state.
    private static async Task IsCancelledAsync(LuaStatePool pool, Random random)
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(random.Next(4)));
        await IsCancelledAsync(pool.RunAsync<long>(Guarded, cancellationToken: source.Token));
    }

    // Its method takes no notice, and fails when the state has its next user.
    private static async Task IsAbandonedAsync(LuaStatePool pool, Random random)
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(1 + random.Next(4)));
        await IsCancelledAsync(pool.RunAsync<long>(Spoil + "return service.ignore()", cancellationToken: source.Token));
    }

    private static async Task GivesWayAsync(LuaStatePool pool, Random random)
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(random.Next(4)));
        await IsCancelledAsync(pool.RunAsync<long>(Spoil + "while true do coroutine.yield() end", cancellationToken: source.Token));
    }

    // Gives the state back while scripts run in it.
    private static async Task HangsUpAsync(LuaStatePool pool, Random random)
    {
        var lease = await pool.RentAsync();
        Task[] runs = [lease.State.RunAsync(Guarded), lease.State.RunAsync("while true do coroutine.yield() end"), lease.State.RunAsync("return service.wait()")];
        if (random.Next(2) == 0)
            await Task.Yield();
        await lease.DisposeAsync();
        foreach (var run in runs)
            await IsCancelledAsync(run);
    }

    private static async Task DisposesAsync(LuaStatePool pool, Random random)
    {
        await using var lease = await pool.RentAsync();
        var run = lease.State.RunAsync(Guarded);
        if (random.Next(2) == 0)
            await Task.Yield();
        lease.State.Dispose();
        await IsCancelledAsync(run);
    }

    private static async Task IsCancelledAsync(Task run)
    {
        try
        {
            await run;
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
        {
            return;
        }
        throw new InvalidOperationException("a cancellation was expected");
    }
}
