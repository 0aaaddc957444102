using LuaBindGen.CompilerServices.Codecs;

namespace LuaBindGen.CompilerServices;

// What users convert themselves.
public static partial class LuaCodecs
{
    /// <summary>The codec of a type that has a converter.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <typeparam name="TConverter">The converter.</typeparam>
    /// <returns>The codec.</returns>
    public static LuaCodec<T> Converted<T, TConverter>()
        where TConverter : ILuaConverter<T>, new() => new ConverterCodec<T, TConverter>();
}
