using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary>Types of the platform that are a number or a short text in Lua, each read and pushed by the codec of its name.</summary>
internal sealed class ScalarConversion : IConversion
{
    public ValueModel? Describe(ITypeSymbol type, AssemblyExports exports) =>
        Find(type) is var (name, luaType, kinds)
            ? new ValueModel(name, luaType, kinds, "TryReadAs", "PushAs", type.IsReferenceType)
            {
                Codec = CodecModel.Leaf(type.Name, name) with { IsKey = type.Name != "Memory" },
                TakesCodec = true,
            }
            : null;

    // Most types are told by the first look at their names.
    private static (string Name, string LuaType, LuaKinds Kinds)? Find(ITypeSymbol type) => type.Name switch
    {
        "Decimal" when type.SpecialType == SpecialType.System_Decimal => ("decimal", "decimal number", LuaKinds.Number | LuaKinds.String),
        "Half" => Of(type, "16-bit float", LuaKinds.Number),
        "Int128" => Of(type, "128-bit integer", LuaKinds.Number | LuaKinds.String),
        "UInt128" => Of(type, "unsigned 128-bit integer", LuaKinds.Number | LuaKinds.String),
        "BigInteger" => Of(type, "integer of up to 10000 digits", LuaKinds.Number | LuaKinds.String, "System.Numerics"),
        "DateTime" or "DateTimeOffset" => Of(type, "date and time in ISO 8601 or Unix seconds", LuaKinds.Number | LuaKinds.String),
        "DateOnly" => Of(type, "date in ISO 8601", LuaKinds.String),
        "TimeOnly" => Of(type, "time of day in ISO 8601", LuaKinds.String),
        "TimeSpan" => Of(type, "number of seconds", LuaKinds.Number),
        "Guid" => Of(type, "GUID", LuaKinds.String),
        "Uri" => Of(type, "URI", LuaKinds.String),
        "Version" => Of(type, "version number", LuaKinds.String),
        "Rune" => Of(type, "string of one character", LuaKinds.String, "System.Text"),
        "Memory" when Symbols.Is(type, "System", "Memory", arity: 1) && ((INamedTypeSymbol)type).TypeArguments[0].SpecialType == SpecialType.System_Byte =>
            ("global::System.Memory<byte>", "string", LuaKinds.String),
        _ => null,
    };

    private static (string Name, string LuaType, LuaKinds Kinds)? Of(ITypeSymbol type, string luaType, LuaKinds kinds, string space = "System") =>
        Symbols.Is(type, space, type.Name) ? ($"global::{space}.{type.Name}", luaType, kinds) : null;
}
