namespace LuaBindGen.Marshalling.Converters;

/// <summary><c>LuaValue</c>: any value, nil too.</summary>
internal sealed class AnyConverter : ValueConverter<LuaValue>
{
    internal override string Expected => "a value";

    internal override bool TryConvert(LuaValue value, out LuaValue result)
    {
        result = value;
        return true;
    }

    internal override LuaValue Convert(LuaValue value) => value;
}
