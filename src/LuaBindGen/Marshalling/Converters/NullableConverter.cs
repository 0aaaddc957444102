namespace LuaBindGen.Marshalling.Converters;

/// <summary><c>T?</c> of a struct: what <c>T</c> is, or nil.</summary>
internal sealed class NullableConverter<T>(ValueConverter<T> inner) : ValueConverter<T?>
    where T : struct
{
    internal override string Expected => inner.Expected + " or nil";

    internal override bool TryConvert(LuaValue value, out T? result)
    {
        result = inner.TryConvert(value, out var own) ? own : null;
        return value.IsNil || result is not null;
    }

    internal override LuaValue Convert(T? value) => value is { } own ? inner.Convert(own) : default;
}
