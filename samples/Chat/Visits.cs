using System.Net.WebSockets;
using LuaBindGen;

namespace Chat;

/// <summary>One state, in which each connection is a script of its own. They take turns at their waits.</summary>
public sealed class Visits : IAsyncDisposable
{
    private readonly Room _room = new();
    private readonly LuaState _lua;
    private readonly LuaFunction _visit;
    private int _present;

    /// <summary>Makes the state, and compiles the script.</summary>
    /// <param name="clock">The time that scripts live by.</param>
    /// <param name="logger">Hears of scripts that fail.</param>
    public Visits(TimeProvider clock, ILogger<Visits> logger)
    {
        _lua = new LuaState(new LuaStateOptions
        {
            TimeProvider = clock,
            TimeSlice = TimeSpan.FromMilliseconds(10),
            UnhandledException = exception => logger.LogWarning(exception, "A handler failed."),
        });
        _lua.Register(LuaExports.All);
        _visit = _lua.Run<LuaFunction>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "visitor.lua")), "visitor.lua");
    }

    /// <summary>How many visitors there are.</summary>
    public int Present => _present;

    /// <summary>Runs the script of one connection.</summary>
    /// <param name="socket">The connection.</param>
    /// <param name="stopping">Fires when the server stops.</param>
    /// <exception cref="LuaException">The script failed.</exception>
    public async Task VisitAsync(WebSocket socket, CancellationToken stopping)
    {
        using var visitor = new Visitor(socket);
        var receiving = visitor.ReceiveAsync(stopping);
        _ = Interlocked.Increment(ref _present);
        try
        {
            await _visit.CallAsync([LuaValue.FromObject(visitor), LuaValue.FromObject(_room)], visitor.Gone);
        }
        catch (OperationCanceledException)
        {
            // The client has vanished, or the server stops. The script has heard of it.
        }
        finally
        {
            _ = Interlocked.Decrement(ref _present);
            await visitor.CloseAsync(receiving, stopping);
        }
    }

    /// <summary>Closes the state.</summary>
    public ValueTask DisposeAsync() => _lua.DisposeAsync();
}
