namespace LuaBindGen.Marshalling.Scalars;

/// <summary><see cref="Half"/>: a float, and from any number but one so large that it would become infinite.</summary>
internal sealed class HalfScalar() : NumberScalar<Half>("a 16-bit float")
{
    internal override LuaValue Convert(Half value) => (double)value;

    protected override bool TryOf(long integer, out Half value) => TryOf((double)integer, out value);

    protected override bool TryOf(double number, out Half value)
    {
        value = (Half)number;
        return Half.IsFinite(value) || !double.IsFinite(number);
    }
}
