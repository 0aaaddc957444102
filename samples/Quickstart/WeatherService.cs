using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Quickstart;

/// <summary>A web service on this machine, so that the sample needs no other. It plays a service that is far away.</summary>
internal sealed class WeatherService : IAsyncDisposable
{
    // What a request over a real network takes. It makes visible that the scripts do not wait for one another.
    private static readonly TimeSpan Distance = TimeSpan.FromMilliseconds(60);

    private static readonly Dictionary<string, double> Stations = new() { ["Harbour"] = 11.5, ["Airport"] = 9.0, ["Summit"] = -3.5 };

    private readonly WebApplication _application;
    private readonly Lock _lock = new();
    private int _atOnce;

    private WeatherService()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0"); // port 0: any that is free
        _application = builder.Build();
        _application.MapGet("/stations/{station}/{hour:int}", AnswerAsync);
    }

    public Uri Address => new(_application.Urls.Single());

    public int Answered { get; private set; }

    public int MostAtOnce { get; private set; }

    public static async Task<WeatherService> StartAsync()
    {
        var service = new WeatherService();
        await service._application.StartAsync();
        return service;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task<IResult> AnswerAsync(string station, int hour)
    {
        lock (_lock)
            MostAtOnce = Math.Max(MostAtOnce, ++_atOnce);
        await Task.Delay(Distance);
        lock (_lock)
        {
            _atOnce--;
            Answered++;
        }
        return Stations.TryGetValue(station, out var celsius) ? Results.Json(celsius + ((hour - 9) * 0.8)) : Results.NotFound();
    }
}
