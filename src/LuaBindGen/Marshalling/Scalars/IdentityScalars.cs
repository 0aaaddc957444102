using System.Diagnostics.CodeAnalysis;
using System.Text;
using LuaBindGen.Native;

namespace LuaBindGen.Marshalling.Scalars;

/// <summary><see cref="Guid"/>: its text, with hyphens; from one without, and from one in braces, too.</summary>
internal sealed class GuidScalar() : TextScalar<Guid>("a GUID", 38, "D")
{
    // The framework takes spaces around it too.
    protected override bool TryOf(ReadOnlySpan<char> text, out Guid value)
    {
        var format = text.Length switch { 36 => "D", 32 => "N", 38 => "B", _ => null };
        value = default;
        return format is not null && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]) && Guid.TryParseExact(text, format, out value);
    }
}

/// <summary><see cref="Version"/>: its text.</summary>
internal sealed class VersionScalar() : TextScalar<Version>("a version number", 64)
{
    // The framework takes spaces and signs too.
    protected override bool TryOf(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out Version value)
    {
        value = null;
        return !text.ContainsAnyExcept("0123456789.") && Version.TryParse(text, out value);
    }
}

/// <summary><see cref="Rune"/>: a string of one character, of any plane.</summary>
internal sealed class RuneScalar() : TextScalar<Rune>("a string of one character", 4)
{
    protected override bool TryOf(ReadOnlySpan<char> text, out Rune value) =>
        Rune.DecodeFromUtf16(text, out value, out var length) == System.Buffers.OperationStatus.Done && length == text.Length;
}

/// <summary><see cref="Uri"/>: the text that it was made from, absolute or relative.</summary>
internal sealed class UriScalar() : Scalar<Uri>("a URI", int.MaxValue)
{
    internal override LuaValue Convert(Uri value) => value.OriginalString;

    internal override void Push(LuaStack stack, Uri value) => TextMarshaller.Push(stack, value.OriginalString);

    // A path that begins with a slash is the name of a file on some systems and relative on others: here it is one thing.
    protected override bool TryOf(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out Uri value) => Uri.TryCreate(
        text.ToString(), text is ['/', not '/', ..] or ['/'] ? UriKind.Relative : UriKind.RelativeOrAbsolute, out value);
}
