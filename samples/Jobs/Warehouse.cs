using System.Collections.Concurrent;
using LuaBindGen;

namespace Jobs;

/// <summary>What the scripts work with. They see what is public: <c>warehouse:count("bolt")</c>.</summary>
[LuaExport]
public sealed class Warehouse
{
    private readonly ConcurrentDictionary<string, int> _stock = new() { ["bolt"] = 40, ["nut"] = 100 };
    private readonly ConcurrentDictionary<TaskCompletionSource<int>, string> _expected = [];

    /// <summary>How many there are of an article. Plays a database that is far away.</summary>
    public async Task<int> CountAsync(string article, CancellationToken cancellationToken)
    {
        await Task.Delay(5, cancellationToken);
        return _stock.TryGetValue(article, out var count) ? count : throw new ArgumentException($"there is no article '{article}'");
    }

    /// <summary>Waits for a delivery. Where the script is cancelled, so is the wait.</summary>
    /// <returns>How many there are of the article then.</returns>
    public async Task<int> DeliveryAsync(string article, CancellationToken cancellationToken)
    {
        var delivery = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        _expected[delivery] = article;
        using var registration = cancellationToken.Register(() => delivery.TrySetCanceled(cancellationToken));
        try
        {
            return await delivery.Task;
        }
        finally
        {
            _ = _expected.TryRemove(delivery, out _);
        }
    }

    /// <summary>Something has come: who waits for it goes on.</summary>
    /// <returns>How many there are now.</returns>
    internal int Deliver(string article)
    {
        var count = _stock.AddOrUpdate(article, 10, static (_, before) => before + 10);
        foreach (var (delivery, expected) in _expected)
            if (expected == article)
                _ = delivery.TrySetResult(count);
        return count;
    }
}
