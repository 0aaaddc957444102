using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary><c>long</c>: a Lua integer.</summary>
internal sealed class Int64Conversion : IConversion
{
    public ValueModel? Describe(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Int64
            ? new ValueModel("long", "integer", "TryRead", "Push", IsReference: false)
            : null;
}
