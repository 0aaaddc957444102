using System.Net;
using System.Net.Http.Json;
using LuaBindGen;

namespace Quickstart;

/// <summary>The weather service, as scripts see it. The host makes the object: a script cannot, for the constructor is internal.</summary>
[LuaExport]
public sealed class Weather
{
    private readonly HttpClient _http;

    internal Weather(Uri address) => _http = new HttpClient { BaseAddress = address };

    /// <summary>In Lua <c>weather:measure(station, hour)</c>. The token is not the script's: it fires when the run is cancelled.</summary>
    public async Task<double> MeasureAsync(string station, int hour, CancellationToken cancellationToken)
    {
        using var response = await _http.GetAsync($"stations/{Uri.EscapeDataString(station)}/{hour}", cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotFound)
            throw new KeyNotFoundException($"there is no station '{station}'");
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<double>(cancellationToken);
    }
}
