using System.Numerics;

namespace LuaBindGen.Marshalling.Converters;

/// <summary>An integer type: a Lua integer, or a float with an integral value, that is in its range.</summary>
internal sealed class IntegerConverter<T>(string expected) : ValueConverter<T>
    where T : struct, IBinaryInteger<T>
{
    internal override string Expected => expected;

    internal override bool TryConvert(LuaValue value, out T result)
    {
        result = default;
        return Numbers.TryInteger(value, out var wide) && Numbers.TryNarrow(wide, out result);
    }

    internal override LuaValue Convert(T value) =>
        Numbers.TryNarrow<T>(long.CreateTruncating(value), out _) ? long.CreateTruncating(value) : Numbers.Fit(ulong.CreateTruncating(value));
}
