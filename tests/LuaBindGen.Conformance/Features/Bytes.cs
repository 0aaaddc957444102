using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Spans and memories of bytes: strings, byte by byte.</summary>
internal sealed class Bytes : Feature
{
    protected override IEnumerable<Case> HostCases => [Host(The_host_reads_bytes)];

    private static void The_host_reads_bytes(CaseState state) =>
        Check.Equal(255, state.Run<ReadOnlyMemory<byte>>("echo", new byte[] { 1, 255 }).Span[1]);
}

/// <summary>A fixture: bytes in and out.</summary>
[LuaExport("bytes")]
public static class ByteFunctions
{
    public static long Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0L;
        foreach (var value in bytes)
            sum += value;
        return sum;
    }

    public static ReadOnlySpan<byte> From(ReadOnlySpan<byte> bytes, int index) => bytes[index..];

    public static async Task<ReadOnlyMemory<byte>> LaterAsync(ReadOnlyMemory<byte> bytes, LuaState state)
    {
        await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        return bytes;
    }

    public static long SumAfter(ReadOnlySpan<byte> bytes, LuaFunction callback)
    {
        using (callback)
            callback.Call();
        return Sum(bytes);
    }
}
