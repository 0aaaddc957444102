using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Channels;
using LuaBindGen;

namespace Chat;

/// <summary>One connection, as its script sees it: what is public.</summary>
[LuaExport]
public sealed class Visitor : IDisposable
{
    private const int LongestMessage = 4096;

    // Who sends faster than the script reads has to wait: nothing more is received.
    private readonly Channel<string> _messages = Channel.CreateBounded<string>(16);
    private readonly CancellationTokenSource _gone = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly WebSocket _socket;

    internal Visitor(WebSocket socket) => _socket = socket;

    /// <summary>Fires when the client has vanished.</summary>
    internal CancellationToken Gone => _gone.Token;

    /// <summary>What the client sends, up to its good-bye.</summary>
    public async IAsyncEnumerable<string> MessagesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var message in _messages.Reader.ReadAllAsync(cancellationToken))
            yield return message;
    }

    /// <summary>Sends a line. The script goes on when the network has taken it.</summary>
    public async Task SendAsync(string line, CancellationToken cancellationToken)
    {
        // A socket sends one thing at a time, and handlers of events send too.
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(line), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _ = _sending.Release();
        }
    }

    /// <summary>Calls a function later, unless the client has left by then.</summary>
    public void After(double seconds, Func<CancellationToken, Task> action, LuaState lua) =>
        _ = AfterAsync(TimeSpan.FromSeconds(seconds), action, lua.TimeProvider);

    /// <summary>Receives until the client says good-bye, or vanishes.</summary>
    internal async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await ReceiveMessageAsync(cancellationToken) is { } message)
                await _messages.Writer.WriteAsync(message, cancellationToken);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            await _gone.CancelAsync();
        }
        finally
        {
            _messages.Writer.Complete();
        }
    }

    /// <summary>Says good-bye.</summary>
    internal async Task CloseAsync(Task receiving, CancellationToken cancellationToken)
    {
        try
        {
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
            await receiving.WaitAsync(TimeSpan.FromSeconds(1), cancellationToken);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or TimeoutException)
        {
            _socket.Abort();
        }

        await _gone.CancelAsync();
        await receiving;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _gone.Dispose();
        _sending.Dispose();
    }

    private async Task<string?> ReceiveMessageAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[LongestMessage];
        var length = 0;
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            length += part.Count;
            if (part.EndOfMessage)
                return Encoding.UTF8.GetString(buffer.AsSpan(0, length));
            if (length == buffer.Length)
                throw new WebSocketException(WebSocketError.HeaderError, $"A message has more than {LongestMessage} bytes.");
        }
    }

    private async Task AfterAsync(TimeSpan time, Func<CancellationToken, Task> action, TimeProvider clock)
    {
        try
        {
            await Task.Delay(time, clock, Gone);
            await action(Gone);
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or LuaException)
        {
            // The visitor has left meanwhile, or the server has.
        }
    }
}
