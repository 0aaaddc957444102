namespace LuaBindGen.Marshalling.Converters;

/// <summary><c>double</c>: any number.</summary>
internal sealed class DoubleConverter : ValueConverter<double>
{
    internal override string Expected => "a number";

    internal override bool TryConvert(LuaValue value, out double result) => Numbers.TryNumber(value, out result);

    internal override LuaValue Convert(double value) => value;
}
