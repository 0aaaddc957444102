namespace LuaBindGen.Marshalling.Converters;

/// <summary><c>Memory&lt;byte&gt;</c>: the bytes of a Lua string, copied.</summary>
internal sealed class WritableMemoryConverter : ValueConverter<Memory<byte>>
{
    internal override string Expected => "a string";

    internal override bool TryConvert(LuaValue value, out Memory<byte> result)
    {
        // The array of a value is not copied until it goes to Lua: whoever writes here must not change it.
        var bytes = (byte[]?)BytesConverter.Of(value)?.Clone();
        result = bytes;
        return bytes is not null;
    }

    internal override LuaValue Convert(Memory<byte> value) => value.ToArray();
}
