using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace LuaBindGen.Marshalling.Converters;

/// <summary><c>byte[]</c>: the bytes of a Lua string.</summary>
internal sealed class BytesConverter : ValueConverter<byte[]>
{
    internal override string Expected => "a string";

    internal override bool TryConvert(LuaValue value, [MaybeNullWhen(false)] out byte[] result) =>
        (result = Of(value)) is not null;

    internal override LuaValue Convert(byte[] value) => value;

    /// <summary>The bytes of a string; null for any other value.</summary>
    internal static byte[]? Of(LuaValue value) => value.Kind != LuaValueKind.String
        ? null
        : value.Reference as byte[] ?? Encoding.UTF8.GetBytes((string)value.Reference!);
}
