using LuaBindGen;

namespace Jobs;

/// <summary>The server: each request is a script.</summary>
public static class JobServer
{
    private const double DefaultTimeout = 10;

    /// <summary>Makes the server; it does not run yet.</summary>
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Services.AddSingleton<Warehouse>();
        builder.Services.AddSingleton<JobRunner>();

        var server = builder.Build();
        server.MapPost("/jobs", RunAsync);
        server.MapGet("/waits", static (JobRunner jobs, CancellationToken token) => jobs.GetWaitsAsync(token));
        server.MapGet("/counts", static (JobRunner jobs) => jobs.Counts);
        server.MapPost("/deliveries/{article}", static (string article, Warehouse warehouse) => warehouse.Deliver(article));
        return server;
    }

    // The token of a request fires when its client goes away. The script's methods get it too, so that nobody works for nobody.
    private static async Task<IResult> RunAsync(HttpContext context, JobRunner jobs, string name = "job", double timeout = DefaultTimeout)
    {
        try
        {
            using var body = new StreamReader(context.Request.Body);
            var script = await body.ReadToEndAsync(context.RequestAborted);
            var result = await jobs.RunAsync(name, script, TimeSpan.FromSeconds(timeout), context.RequestAborted);
            return Results.Json(new { result });
        }
        catch (LuaSyntaxException exception)
        {
            return Results.Problem(exception.Message, title: "The script is not Lua.", statusCode: StatusCodes.Status400BadRequest);
        }
        catch (LuaException exception)
        {
            return Results.Problem(exception.Message, title: "The script failed.", statusCode: StatusCodes.Status422UnprocessableEntity);
        }
        catch (TimeoutException exception)
        {
            return Results.Problem(exception.Message, title: "The script took too long.", statusCode: StatusCodes.Status504GatewayTimeout);
        }
        catch (OperationCanceledException)
        {
            // Nobody is there to read an answer.
            return Results.Empty;
        }
    }
}
