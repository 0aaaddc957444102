using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary><c>ReadOnlySpan&lt;byte&gt;</c> and <c>ReadOnlyMemory&lt;byte&gt;</c>: the bytes of a Lua string, of the span where they lie.</summary>
internal sealed class ByteSequenceConversion : IConversion
{
    public ValueModel? Describe(ITypeSymbol type, AssemblyExports exports) =>
        (Symbols.Is(type, "System", "ReadOnlySpan", arity: 1) || Symbols.Is(type, "System", "ReadOnlyMemory", arity: 1))
        && ((INamedTypeSymbol)type).TypeArguments[0].SpecialType == SpecialType.System_Byte
            ? new ValueModel($"global::System.{type.Name}<byte>", "string", LuaKinds.String, "TryRead", "Push", IsReference: false) { Codec = CodecOf(type) }
            : null;

    // A span is no part of anything.
    private static CodecModel? CodecOf(ITypeSymbol type) => type.IsRefLikeType
        ? null
        : CodecModel.Leaf("ReadOnlyMemory", $"global::System.{type.Name}<byte>") with { IsKey = false };
}
