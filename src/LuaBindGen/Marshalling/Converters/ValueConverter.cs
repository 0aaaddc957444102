using System.Diagnostics.CodeAnalysis;

namespace LuaBindGen.Marshalling.Converters;

/// <summary>A row of the converter table: a C# type, and what of Lua it is.</summary>
internal abstract class ValueConverter
{
    /// <summary>What is expected, <c>an integer</c>, for messages.</summary>
    internal abstract string Expected { get; }

    /// <summary>Whether an object of the type is a Lua value of its own only in states that do not know it as an exported type.</summary>
    internal virtual bool MayBeExported => false;

    /// <summary>The Lua value of an object of the type.</summary>
    internal abstract LuaValue ConvertObject(object value);
}

/// <inheritdoc/>
/// <typeparam name="T">The C# type.</typeparam>
internal abstract class ValueConverter<T> : ValueConverter
{
    /// <summary>Reads a Lua value, or says no. nil is none, but where the type has a value for it.</summary>
    internal abstract bool TryConvert(LuaValue value, [MaybeNullWhen(false)] out T result);

    /// <summary>The Lua value.</summary>
    internal abstract LuaValue Convert(T value);

    /// <inheritdoc/>
    internal sealed override LuaValue ConvertObject(object value) => Convert((T)value);
}
