namespace LuaBindGen;

/// <summary>Says by which <see cref="ILuaConverter{T}"/> a type crosses the border.</summary>
/// <remarks>
/// On a parameter, a result (<c>[return: LuaMarshalUsing(...)]</c>), a property or a field it counts there; on a type everywhere that the type is used, in collections too; on the
/// assembly for what the converter converts, in all of the project. The nearest one counts. The converter is a class or struct with a public constructor without parameters.
/// </remarks>
/// <param name="converter">The converter, <c>typeof(MoneyConverter)</c>.</param>
[AttributeUsage(
    AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Class | AttributeTargets.Struct
        | AttributeTargets.Interface | AttributeTargets.Enum | AttributeTargets.Assembly,
    Inherited = false,
    AllowMultiple = true)]
public sealed class LuaMarshalUsingAttribute(Type converter) : Attribute
{
    /// <summary>The converter.</summary>
    public Type Converter { get; } = converter;
}
