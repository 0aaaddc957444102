using System.Diagnostics.CodeAnalysis;

namespace LuaBindGen.Marshalling.Converters;

/// <summary><c>string</c>: a Lua string that is UTF-8.</summary>
internal sealed class TextConverter : ValueConverter<string>
{
    internal override string Expected => "a string in UTF-8";

    internal override bool TryConvert(LuaValue value, [MaybeNullWhen(false)] out string result)
    {
        result = value.Kind == LuaValueKind.String ? value.Reference as string : null;
        return result is not null;
    }

    internal override LuaValue Convert(string value) => value;
}
