using System.Text;

namespace LuaBindGen.Marshalling;

/// <summary>Chunks and their names, as Lua wants them.</summary>
internal static class ChunkText
{
    private const int LongestName = 200;

    internal static byte[] Encode(string chunk) => Encoding.UTF8.GetBytes(chunk);

    /// <summary>The name of a chunk, with a zero byte at the end: as it is (<c>=</c>), or the chunk itself, which Lua shows by its first line.</summary>
    internal static byte[] Name(string? name, string chunk) => name is null
        ? Terminated(chunk.Length <= LongestName ? chunk : chunk[..LongestName])
        : Terminated("=" + name);

    /// <summary>The name of a chunk from a file.</summary>
    internal static byte[] FileName(string path) => Terminated("@" + path);

    /// <summary>The text of a file: without a byte order mark, the first line blank where it begins with <c>#</c>.</summary>
    internal static byte[] FromFile(byte[] bytes)
    {
        var text = bytes.AsSpan();
        if (text.StartsWith(Encoding.UTF8.Preamble))
            text = text[Encoding.UTF8.Preamble.Length..];
        if (!text.StartsWith("#"u8))
            return text.Length == bytes.Length ? bytes : text.ToArray();
        var end = text.IndexOf((byte)'\n');
        return end < 0 ? [] : text[end..].ToArray();
    }

    private static byte[] Terminated(string name) => Encoding.UTF8.GetBytes(name.Replace('\0', ' ') + '\0');
}
