using System.Diagnostics.CodeAnalysis;
using LuaBindGen.Marshalling.Converters;
using LuaBindGen.Native;

namespace LuaBindGen.Marshalling;

/// <summary>What a Lua value becomes where the host asks for a type: the same rules as for the parameters of exported methods.</summary>
internal static class ValueConversion
{
    /// <summary>Converts a value, or says no.</summary>
    internal static bool TryConvert<T>(LuaValue value, [MaybeNullWhen(false)] out T result) =>
        ConverterTable.Find<T>().TryConvert(value, out result);

    /// <summary>Reads the value at an absolute index, or throws with the place. [-0, +0]</summary>
    internal static T Read<T>(LuaState state, LuaStack stack, int index, string place)
    {
        var value = ValueMarshaller.Read(state, stack, index);
        if (TryConvert<T>(value, out var result))
            return result;
        value.Dispose();
        throw new LuaConversionException($"The {place} is {Got(value)}, where {Describe<T>()} is expected.");
    }

    /// <summary>Throws at once where no Lua value ever becomes a <typeparamref name="T"/>.</summary>
    internal static void ThrowIfUnknown<T>(LuaState state)
    {
        if (ConverterTable.Knows<T>() || state.Types.FindOrNull(ConverterTable.Own(typeof(T))) is not null)
            return;
        throw new LuaConversionException(
            $"No Lua value becomes a {typeof(T)}. What can be asked for: {ConverterTable.Names}, "
            + "and exported types that are registered in this state.");
    }

    /// <summary>What a type is in Lua, for messages.</summary>
    internal static string Describe<T>() => ConverterTable.Find<T>().Expected;

    private static string Got(LuaValue value) => value.Kind switch
    {
        LuaValueKind.Integer or LuaValueKind.Float => $"the number {value}",
        LuaValueKind.String when value.Reference is byte[] => "a string that is not valid UTF-8",
        _ => value.Article,
    };
}
