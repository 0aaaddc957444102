namespace LuaBindGen.Marshalling.Converters;

/// <summary><c>float</c>: any number but one so large that it would become infinite.</summary>
internal sealed class SingleConverter : ValueConverter<float>
{
    internal override string Expected => "a 32-bit float";

    internal override bool TryConvert(LuaValue value, out float result)
    {
        result = default;
        return Numbers.TryNumber(value, out var wide) && Numbers.TryNarrow(wide, out result);
    }

    internal override LuaValue Convert(float value) => (double)value;
}
