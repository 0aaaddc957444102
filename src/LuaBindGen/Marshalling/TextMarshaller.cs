using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using LuaBindGen.Native;

namespace LuaBindGen.Marshalling;

/// <summary>C# text and Lua's bytes: UTF-8, checked both ways, so that nothing is replaced unnoticed.</summary>
internal static class TextMarshaller
{
    private const int OnStack = 512;

    /// <summary>Pushes a text. [-0, +1]</summary>
    /// <remarks>The buffer is written before it is read: to clear it first would cost more than the rest.</remarks>
    /// <exception cref="ArgumentException">The text has half of a surrogate pair, which UTF-8 cannot hold.</exception>
    [SkipLocalsInit]
    internal static void Push(LuaStack stack, ReadOnlySpan<char> text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        byte[]? rented = null;
        var buffer = most <= OnStack ? stackalloc byte[OnStack] : rented = ArrayPool<byte>.Shared.Rent(most);
        try
        {
            var status = Utf8.FromUtf16(text, buffer, out _, out var written, replaceInvalidSequences: false);
            if (status != OperationStatus.Done)
                throw new ArgumentException("The text holds half of a surrogate pair, which UTF-8, and so Lua, cannot hold.", nameof(text));
            stack.Push(buffer[..written]);
        }
        finally
        {
            if (rented is not null)
                ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Reads a string of one character that is one unit of UTF-16; false for any other value. [-0, +0]</summary>
    internal static bool TryRead(LuaStack stack, int index, out char character)
    {
        Span<char> units = stackalloc char[2];
        var status = Utf8.ToUtf16(stack.Bytes(index), units, out _, out var written, replaceInvalidSequences: false);
        character = units[0];
        return status == OperationStatus.Done && written == 1;
    }

    /// <summary>Decodes bytes that are UTF-8; false for others, and where the buffer is too short.</summary>
    internal static bool TryDecode(ReadOnlySpan<byte> bytes, Span<char> text, out int length) =>
        Utf8.ToUtf16(bytes, text, out _, out length, replaceInvalidSequences: false) == OperationStatus.Done;

    /// <summary>Reads a string value; false for any other value, and for bytes that are not UTF-8. [-0, +0]</summary>
    internal static bool TryRead(LuaStack stack, int index, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (stack.TypeAt(index) != LuaType.String)
            return false;
        var bytes = stack.Bytes(index);
        if (!Utf8.IsValid(bytes))
            return false;
        text = Encoding.UTF8.GetString(bytes);
        return true;
    }
}
