using System.Threading.Channels;

namespace LuaBindGen.Streams;

/// <summary>What is read from a channel, as an asynchronous sequence.</summary>
internal sealed class ChannelSource<T>(ChannelReader<T> reader) : IAsyncEnumerable<T>
{
    /// <summary>The reader.</summary>
    internal ChannelReader<T> Reader => reader;

    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => reader.ReadAllAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
}
