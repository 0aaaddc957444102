using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace LuaBindGen.Marshalling.Converters;

/// <summary><c>object</c>: whatever stands for the value in C#; null for nil.</summary>
internal sealed class ObjectConverter : ValueConverter<object>
{
    internal override string Expected => "a value";

    internal override bool TryConvert(LuaValue value, [MaybeNullWhen(false)] out object result)
    {
        result = Boxed(value)!;
        return result is not null || value.IsNil;
    }

    internal override LuaValue Convert(object value) => LuaValue.FromObject(value);

    /// <summary>What stands for a value in C#; null for nil.</summary>
    internal static object? Boxed(LuaValue value) => value.Kind switch
    {
        LuaValueKind.Boolean => value.Boolean,
        LuaValueKind.Integer => value.Integer,
        LuaValueKind.Float => value.Float,
        LuaValueKind.Opaque => value,
        // Of a struct a copy: the script's own one stays its own.
        LuaValueKind.Object => RuntimeHelpers.GetObjectValue(value.Reference),
        _ => value.Reference,
    };
}
