using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary>The integer types, each a Lua integer that is checked for its range, and the floats.</summary>
internal sealed class NumberConversion : IConversion
{
    public ValueModel? Describe(ITypeSymbol type, AssemblyExports exports)
    {
        var (keyword, luaType) = type.SpecialType switch
        {
            SpecialType.System_SByte => ("sbyte", "integer from -128 to 127"),
            SpecialType.System_Byte => ("byte", "integer from 0 to 255"),
            SpecialType.System_Int16 => ("short", "16-bit integer"),
            SpecialType.System_UInt16 => ("ushort", "unsigned 16-bit integer"),
            SpecialType.System_Int32 => ("int", "32-bit integer"),
            SpecialType.System_UInt32 => ("uint", "unsigned 32-bit integer"),
            SpecialType.System_Int64 => ("long", "integer"),
            SpecialType.System_UInt64 => ("ulong", "non-negative integer"),
            SpecialType.System_IntPtr => ("nint", "integer"),
            SpecialType.System_UIntPtr => ("nuint", "non-negative integer"),
            SpecialType.System_Single => ("float", "32-bit float"),
            SpecialType.System_Double => ("double", "number"),
            _ => ("", ""),
        };
        return keyword.Length == 0
            ? null
            : new ValueModel(keyword, luaType, LuaKinds.Number, "TryRead", "Push", IsReference: false) { Codec = CodecModel.Leaf(type.Name, keyword) };
    }
}
