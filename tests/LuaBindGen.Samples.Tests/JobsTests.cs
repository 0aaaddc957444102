using System.Net;
using System.Net.Http.Json;
using Jobs;
using Microsoft.AspNetCore.Builder;

namespace LuaBindGen.Samples.Tests;

/// <summary>The sample <c>Jobs</c>, over HTTP.</summary>
public sealed class JobsTests : IAsyncLifetime
{
    private readonly WebApplication _server = JobServer.Create(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None"]);
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(30) };

    public async Task InitializeAsync()
    {
        await _server.StartAsync();
        _client.BaseAddress = new Uri(_server.Urls.Single());
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("return 1 + 1", "2")]
    [InlineData("return warehouse:count('bolt') .. ' bolts'", "\"40 bolts\"")]
    [InlineData("left = 1", "null")]
    [InlineData("return left == nil", "true")]
    public async Task A_job_gives_its_result(string script, string result)
    {
        using var response = await PostAsync(script);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal($$"""{"result":{{result}}}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("return +", HttpStatusCode.BadRequest, "job:1:")]
    [InlineData("\nerror('no')", HttpStatusCode.UnprocessableEntity, "job:2: no")]
    [InlineData("\n\nwarehouse:count('moon')", HttpStatusCode.UnprocessableEntity, "there is no article 'moon'")]
    [InlineData("return {}", HttpStatusCode.UnprocessableEntity, "lives in a state")]
    public async Task A_script_that_fails_is_a_problem_of_the_client(string script, HttpStatusCode status, string detail)
    {
        using var response = await PostAsync(script);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(detail, (await response.Content.ReadFromJsonAsync<Problem>())!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_that_takes_too_long_is_cancelled()
    {
        using var response = await PostAsync("return warehouse:delivery('bolt')", "slow&timeout=0.05");
        Assert.Equal(HttpStatusCode.GatewayTimeout, response.StatusCode);
        Assert.Contains("slow' has timed out", (await response.Content.ReadFromJsonAsync<Problem>())!.Detail, StringComparison.Ordinal);
        await WaitForAsync(static (waits, counts) => waits.Length == 0 && counts == new JobCounts(0, 0, 1));
    }

    [Fact]
    public async Task A_job_that_never_waits_nor_ends_is_cancelled_too()
    {
        using var response = await PostAsync("while true do end", "endless&timeout=0.05");
        Assert.Equal(HttpStatusCode.GatewayTimeout, response.StatusCode);
        await WaitForAsync(static (_, counts) => counts == new JobCounts(0, 0, 1));
    }

    [Fact]
    public async Task What_waits_is_shown_and_goes_on()
    {
        var job = PostAsync("return warehouse:delivery('bolt')", "restock");
        await WaitForAsync(static (waits, _) => waits is [{ Job: "restock", Method: "Warehouse:delivery", Position: "restock:1" }]);
        using (await _client.PostAsync(new Uri("/deliveries/bolt", UriKind.Relative), null))
        {
        }
        using var response = await job;
        Assert.Equal("""{"result":50}""", await response.Content.ReadAsStringAsync());
        await WaitForAsync(static (waits, counts) => waits.Length == 0 && counts == new JobCounts(1, 0, 0));
    }

    [Fact]
    public async Task A_client_that_hangs_up_cancels_its_job_and_the_wait_of_it()
    {
        using var source = new CancellationTokenSource();
        var job = PostAsync("return warehouse:delivery('nut')", "lost", source.Token);
        await WaitForAsync(static (waits, _) => waits is [{ Job: "lost" }]);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => job);
        await WaitForAsync(static (waits, counts) => waits.Length == 0 && counts == new JobCounts(0, 0, 1));
        using var response = await PostAsync("return 'still here'");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Many_clients_are_served_at_once_while_others_hang_up()
    {
        using var source = new CancellationTokenSource();
        var lost = Enumerable.Range(0, 20).Select(i => PostAsync("return warehouse:delivery('nut')", $"lost{i}", source.Token)).ToArray();
        await WaitForAsync(static (waits, _) => waits.Length == 20);
        var jobs = Enumerable.Range(0, 200).Select(i => PostAsync($"assert(left == nil) left = {i} return left + warehouse:count('bolt')")).ToArray();
        await source.CancelAsync();
        for (var i = 0; i < jobs.Length; i++)
        {
            using var response = await jobs[i];
            Assert.Equal($$"""{"result":{{i + 40}}}""", await response.Content.ReadAsStringAsync());
        }
        foreach (var job in lost)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => job);
        await WaitForAsync(static (waits, counts) => waits.Length == 0 && counts == new JobCounts(200, 0, 20));
    }

    private Task<HttpResponseMessage> PostAsync(string script, string name = "job", CancellationToken token = default) =>
        _client.PostAsync(new Uri($"/jobs?name={name}", UriKind.Relative), new StringContent(script), token);

    // Each look is a request, so nothing here has to sleep; the client gives up after its own timeout.
    private async Task WaitForAsync(Func<Wait[], JobCounts, bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var waits = await _client.GetFromJsonAsync<Wait[]>(new Uri("/waits", UriKind.Relative), patience.Token);
            var counts = await _client.GetFromJsonAsync<JobCounts>(new Uri("/counts", UriKind.Relative), patience.Token);
            if (condition(waits!, counts))
                return;
        }
    }

    private sealed record Problem(string Title, string Detail);
}
