namespace LuaBindGen.Marshalling.Converters;

/// <summary><c>ReadOnlyMemory&lt;byte&gt;</c>: the bytes of a Lua string, copied, for they may be kept.</summary>
internal sealed class MemoryConverter : ValueConverter<ReadOnlyMemory<byte>>
{
    internal override string Expected => "a string";

    internal override bool TryConvert(LuaValue value, out ReadOnlyMemory<byte> result)
    {
        var bytes = BytesConverter.Of(value);
        result = bytes;
        return bytes is not null;
    }

    internal override LuaValue Convert(ReadOnlyMemory<byte> value) => value.ToArray();
}
