using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary><c>int</c>: a Lua integer, checked for its range.</summary>
internal sealed class Int32Conversion : IConversion
{
    public ValueModel? Describe(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Int32
            ? new ValueModel("int", "32-bit integer", "TryRead", "Push", IsReference: false)
            : null;
}
