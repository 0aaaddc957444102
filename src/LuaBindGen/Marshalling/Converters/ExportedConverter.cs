using System.Diagnostics.CodeAnalysis;

namespace LuaBindGen.Marshalling.Converters;

/// <summary>A type that is exported: an object of it, of a struct a copy; and <see cref="Exception"/>: an error that came from C#.</summary>
internal sealed class ExportedConverter<T> : ValueConverter<T>
{
    internal override string Expected => ConverterTable.Own(typeof(T)).Name;

    internal override bool TryConvert(LuaValue value, [MaybeNullWhen(false)] out T result)
    {
        var found = value.Reference is LuaOpaque { Error: { } error } ? error.Exception : value.Reference;
        result = found is T own ? own : default;
        return found is T || (value.IsNil && Nullable.GetUnderlyingType(typeof(T)) is not null);
    }

    internal override LuaValue Convert(T value) => LuaValue.FromObject(value);
}
