using System.Diagnostics.CodeAnalysis;

namespace LuaBindGen.Marshalling.Converters;

/// <summary>A handle of something in Lua.</summary>
internal sealed class HandleConverter<T>(string expected, Func<T, LuaValue> convert) : ValueConverter<T>
    where T : LuaReference
{
    internal override string Expected => expected;

    internal override bool TryConvert(LuaValue value, [MaybeNullWhen(false)] out T result) => (result = value.Reference as T) is not null;

    internal override LuaValue Convert(T value) => convert(value);
}
