namespace LuaBindGen.Marshalling.Converters;

/// <summary><c>char</c>: a string of one character that is one unit of UTF-16.</summary>
internal sealed class CharConverter : ValueConverter<char>
{
    internal override string Expected => "a string of one character";

    internal override bool TryConvert(LuaValue value, out char result)
    {
        var text = value.Kind == LuaValueKind.String ? value.Reference as string : null;
        result = text is [var only] ? only : default;
        return text is { Length: 1 };
    }

    internal override LuaValue Convert(char value) => value;
}
