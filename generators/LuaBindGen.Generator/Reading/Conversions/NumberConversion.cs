using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary>The integer types, each a Lua integer that is checked for its range, and the floats.</summary>
internal sealed class NumberConversion : IConversion
{
    // Made once: they are met in nearly every signature, at every key that is pressed in an IDE.
    private static readonly Dictionary<SpecialType, ValueModel> Values = new()
    {
        [SpecialType.System_SByte] = Of("SByte", "sbyte", "integer from -128 to 127"),
        [SpecialType.System_Byte] = Of("Byte", "byte", "integer from 0 to 255"),
        [SpecialType.System_Int16] = Of("Int16", "short", "16-bit integer"),
        [SpecialType.System_UInt16] = Of("UInt16", "ushort", "unsigned 16-bit integer"),
        [SpecialType.System_Int32] = Of("Int32", "int", "32-bit integer"),
        [SpecialType.System_UInt32] = Of("UInt32", "uint", "unsigned 32-bit integer"),
        [SpecialType.System_Int64] = Of("Int64", "long", "integer"),
        [SpecialType.System_UInt64] = Of("UInt64", "ulong", "non-negative integer"),
        [SpecialType.System_IntPtr] = Of("IntPtr", "nint", "integer"),
        [SpecialType.System_UIntPtr] = Of("UIntPtr", "nuint", "non-negative integer"),
        [SpecialType.System_Single] = Of("Single", "float", "32-bit float"),
        [SpecialType.System_Double] = Of("Double", "double", "number"),
    };

    public ValueModel? Describe(ITypeSymbol type, AssemblyExports exports) => Values.TryGetValue(type.SpecialType, out var value) ? value : null;

    private static ValueModel Of(string name, string keyword, string luaType) =>
        new(keyword, luaType, LuaKinds.Number, "TryRead", "Push", IsReference: false) { Codec = CodecModel.Leaf(name, keyword) };
}
