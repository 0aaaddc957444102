using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary><c>double</c>: a Lua number of either subtype.</summary>
internal sealed class DoubleConversion : IConversion
{
    public ValueModel? Describe(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Double
            ? new ValueModel("double", "number", "TryRead", "Push", IsReference: false)
            : null;
}
