using System.Text;

namespace LuaBindGen.Tests.Fixtures;

/// <summary>Bytes in and out, copied or where they lie.</summary>
[LuaExport("bytes")]
public static class Bytes
{
    public static int Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0;
        foreach (var value in bytes)
            sum += value;
        return sum;
    }

    public static ReadOnlySpan<byte> Tail(ReadOnlySpan<byte> bytes, int from) => bytes[from..];

    public static Task<int> LengthAsync(ReadOnlySpan<byte> bytes) => Task.FromResult(bytes.Length);

    public static async Task<ReadOnlyMemory<byte>> LaterAsync(ReadOnlyMemory<byte> bytes, LuaState state)
    {
        _ = await Host.DeskOf(state).Fetch(0, CancellationToken.None);
        return bytes;
    }

    public static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    /// <summary>Runs Lua code, and with it collections, while it holds a span.</summary>
    public static int SumAfter(ReadOnlySpan<byte> bytes, LuaFunction callback)
    {
        using (callback)
            callback.Call();
        return Sum(bytes);
    }
}
