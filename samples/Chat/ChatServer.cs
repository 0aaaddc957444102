namespace Chat;

/// <summary>The server: each WebSocket is a script.</summary>
public static class ChatServer
{
    /// <summary>Makes the server; it does not run yet.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="clock">The time that scripts live by; the system's unless told.</param>
    public static WebApplication Create(string[] args, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddSingleton<Visits>();

        var server = builder.Build();

        // A client that vanished without a good-bye does not answer.
        server.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(15), KeepAliveTimeout = TimeSpan.FromSeconds(15) });
        server.MapGet("/present", static (Visits visits) => visits.Present);
        server.Map("/chat", static async (HttpContext context, Visits visits, IHostApplicationLifetime host) =>
        {
            if (!context.WebSockets.IsWebSocketRequest)
                return Results.BadRequest("This is a WebSocket.");
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            await visits.VisitAsync(socket, host.ApplicationStopping);
            return Results.Empty;
        });
        return server;
    }
}
