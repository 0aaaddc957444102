using System.Diagnostics.CodeAnalysis;

namespace LuaBindGen.Marshalling.Converters;

/// <summary>An enum, or one with a question mark: one of its values as an integer, or as a name where generated code gave it names.</summary>
internal sealed class EnumConverter<T> : ValueConverter<T>
{
    private static readonly Type Own = ConverterTable.Own(typeof(T));

    internal override string Expected => EnumDefinition.Of(Own).Name;

    internal override bool TryConvert(LuaValue value, [MaybeNullWhen(false)] out T result)
    {
        result = default;
        if (value.IsNil)
            return Own != typeof(T);

        var isValue = Numbers.TryInteger(value, out var bits)
            ? EnumDefinition.Of(Own).IsDefined(bits)
            : BytesConverter.Of(value) is { } name && EnumDefinition.Of(Own).TryParse(name, out bits);
        if (isValue)
            result = (T)Enum.ToObject(Own, bits);
        return isValue;
    }

    internal override LuaValue Convert(T value) => value is Enum own ? EnumDefinition.Bits(own) : default(LuaValue);
}
