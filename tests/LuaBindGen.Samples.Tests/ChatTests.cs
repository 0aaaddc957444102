using System.Net.WebSockets;
using System.Text;
using Chat;
using Microsoft.AspNetCore.Builder;

namespace LuaBindGen.Samples.Tests;

/// <summary>The sample <c>Chat</c>, over WebSockets.</summary>
public sealed class ChatTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly WebApplication _server = ChatServer.Create(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None"]);
    private readonly CancellationTokenSource _patience = new(Patience);
    private Uri _address = null!;

    public async Task InitializeAsync()
    {
        await _server.StartAsync();
        _address = new Uri(_server.Urls.Single().Replace("http:", "ws:", StringComparison.Ordinal) + "/chat");
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _patience.Dispose();
    }

    [Fact]
    public async Task Visitors_read_what_the_others_say()
    {
        using var ada = await EnterAsync("ada");
        using var bob = await EnterAsync("bob");
        Assert.Equal("bob has come", await ReadAsync(ada));

        await SendAsync(bob, "hello");
        Assert.Equal("bob: hello", await ReadAsync(ada));
        Assert.Equal("bob: hello", await ReadAsync(bob));
    }

    [Fact]
    public async Task A_client_that_says_good_bye_has_left()
    {
        using var ada = await EnterAsync("ada");
        using var bob = await EnterAsync("bob");
        Assert.Equal("bob has come", await ReadAsync(ada));

        await bob.CloseAsync(WebSocketCloseStatus.NormalClosure, null, _patience.Token);
        Assert.Equal(WebSocketCloseStatus.NormalClosure, bob.CloseStatus);
        Assert.Equal("bob has left", await ReadAsync(ada));
        await PresentAsync(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/count 10")]
    [InlineData("/listen")]
    public async Task A_client_that_vanishes_cancels_its_script_wherever_it_waits(string command)
    {
        using var ada = await EnterAsync("ada");
        using var bob = await EnterAsync("bob");
        Assert.Equal("bob has come", await ReadAsync(ada));
        if (command.Length > 0)
            await SendAsync(bob, command);
        if (command.StartsWith("/count", StringComparison.Ordinal))
            Assert.Equal("10...", await ReadAsync(bob));

        bob.Abort();
        Assert.Equal("bob has left", await ReadAsync(ada));
        await PresentAsync(1);
    }

    [Fact]
    public async Task A_client_that_vanishes_before_it_says_who_it_is_leaves_nothing()
    {
        using var nobody = await ConnectAsync();
        Assert.Equal("Who are you?", await ReadAsync(nobody));
        await PresentAsync(1);
        nobody.Abort();
        await PresentAsync(0);
    }

    [Fact]
    public async Task A_script_waits_for_timers_and_events()
    {
        using var ada = await EnterAsync("ada");
        using var bob = await EnterAsync("bob");
        Assert.Equal("bob has come", await ReadAsync(ada));

        await SendAsync(ada, "/count 1");
        Assert.Equal("1...", await ReadAsync(ada));
        Assert.Equal("go", await ReadAsync(ada));

        await SendAsync(ada, "/remind 0 tea");
        Assert.Equal("remember: tea", await ReadAsync(ada));

        // It may still be on its way to the event when the next line is said: then it hears the one after.
        await SendAsync(ada, "/listen");
        var heard = "";
        while (!heard.StartsWith("somebody", StringComparison.Ordinal))
        {
            await SendAsync(bob, "psst");
            heard = await ReadAsync(ada);
        }

        Assert.Equal("somebody said 9 letters", heard);
    }

    [Fact]
    public async Task Quit_closes_the_connection()
    {
        using var ada = await EnterAsync("ada");
        await SendAsync(ada, "/quit");
        Assert.Equal("ada has left", await ReadAsync(ada, orClosed: "ada has left"));
        await PresentAsync(0);
    }

    [Fact]
    public async Task What_is_too_long_ends_the_visit_of_its_sender_only()
    {
        using var ada = await EnterAsync("ada");
        using var bob = await EnterAsync("bob");
        Assert.Equal("bob has come", await ReadAsync(ada));
        await SendAsync(bob, new string('x', 5000));
        Assert.Equal("bob has left", await ReadAsync(ada));
        await SendAsync(ada, "still here");
        Assert.Equal("ada: still here", await ReadAsync(ada));
    }

    [Fact]
    public async Task Many_come_and_vanish()
    {
        using var ada = await EnterAsync("ada");
        var others = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ConnectAsync()));
        await Task.WhenAll(others.Select(async (other, number) =>
        {
            Assert.Equal("Who are you?", await ReadAsync(other));
            await SendAsync(other, $"visitor {number}");
        }));
        for (var i = 0; i < others.Length; i++)
            Assert.EndsWith("has come", await ReadAsync(ada), StringComparison.Ordinal);

        foreach (var other in others)
            other.Dispose();
        for (var i = 0; i < others.Length; i++)
            Assert.EndsWith("has left", await ReadAsync(ada), StringComparison.Ordinal);
        await PresentAsync(1);
    }

    private async Task<ClientWebSocket> ConnectAsync()
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(_address, _patience.Token);
        return socket;
    }

    private async Task<ClientWebSocket> EnterAsync(string name)
    {
        var socket = await ConnectAsync();
        Assert.Equal("Who are you?", await ReadAsync(socket));
        await SendAsync(socket, name);
        Assert.Equal($"{name} has come", await ReadAsync(socket));
        return socket;
    }

    private Task SendAsync(ClientWebSocket socket, string line) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(line), WebSocketMessageType.Text, endOfMessage: true, _patience.Token);

    private async Task<string> ReadAsync(ClientWebSocket socket, string? orClosed = null)
    {
        var buffer = new byte[4096];
        var read = await socket.ReceiveAsync(buffer, _patience.Token);
        return read.MessageType == WebSocketMessageType.Close ? orClosed ?? "closed" : Encoding.UTF8.GetString(buffer, 0, read.Count);
    }

    // The script has ended a moment before the server knows.
    private async Task PresentAsync(int count)
    {
        using var client = new HttpClient { BaseAddress = new Uri(_server.Urls.Single()) };
        while (await client.GetStringAsync(new Uri("/present", UriKind.Relative), _patience.Token) != count.ToString(System.Globalization.CultureInfo.InvariantCulture))
            await Task.Yield();
    }
}
