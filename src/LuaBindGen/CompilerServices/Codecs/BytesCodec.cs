namespace LuaBindGen.CompilerServices.Codecs;

/// <summary>The codec of memory that may be written to: a copy.</summary>
internal sealed class BytesCodec : LuaCodec<Memory<byte>>
{
    public override string Expected => "string";

    internal override bool IsQuiet => true;

    internal static BytesCodec Instance { get; } = new();

    public override bool TryRead(ref LuaCall call, int index, out Memory<byte> value)
    {
        value = default;
        if (!call.TryTakeText(index) || !call.TryRead(index, out byte[]? bytes))
            return false;
        value = bytes;
        return true;
    }

    public override void Push(ref LuaCall call, Memory<byte> value) => call.Push((ReadOnlyMemory<byte>)value);
}
