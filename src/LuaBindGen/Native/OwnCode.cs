namespace LuaBindGen.Native;

/// <summary>The code of a chunk of ours, as Lua dumps it.</summary>
internal static class OwnCode
{
    // Signature, version, format, check bytes, three sizes, an integer and a number to compare, and how many upvalues: what stands before the source in Lua 5.4.
    private const int Header = 4 + 1 + 1 + 6 + 3 + 8 + 8 + 1;

    // Lengths are one more than they are, seven bits a byte; the last byte has the eighth.
    private const byte LastByte = 0x80;

    /// <summary>The code of the function on top without its lines, but with a name by which frames of it are known as ours; null where there is no memory for it. [-0, +0]</summary>
    /// <remarks>By the sign before the name it is told from chunks in which no time slice may end; where Lua shows the name, they are the same.</remarks>
    internal static byte[]? WithoutLines(LuaStack stack)
    {
        if (stack.Dump(isStripped: true) is not { } code)
            return null;
        if (code[Header] != LastByte)
            throw new InvalidOperationException("Lua writes its code in a form that is not known here.");
        ReadOnlySpan<byte> name = "@[LuaBindGen]"u8;
        return [.. code.AsSpan(0, Header), (byte)(LastByte | (name.Length + 1)), .. name, .. code.AsSpan(Header + 1)];
    }
}
