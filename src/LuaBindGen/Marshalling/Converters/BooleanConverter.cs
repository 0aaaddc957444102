namespace LuaBindGen.Marshalling.Converters;

/// <summary><c>bool</c>: a boolean, and nothing else that Lua takes for true.</summary>
internal sealed class BooleanConverter : ValueConverter<bool>
{
    internal override string Expected => "a boolean";

    internal override bool TryConvert(LuaValue value, out bool result)
    {
        result = value.Kind == LuaValueKind.Boolean && value.Boolean;
        return value.Kind == LuaValueKind.Boolean;
    }

    internal override LuaValue Convert(bool value) => value;
}
