using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary>A class or struct that is exported itself, in this project or a referenced one: a Lua object of that type.</summary>
internal sealed class ExportedTypeConversion : IConversion
{
    public ValueModel? Describe(ITypeSymbol type, AssemblyExports exports) =>
        type is INamedTypeSymbol { IsStatic: false } named && (TypeNameReader.Read(named, null) ?? exports.NamesOf(named)) is { } names
            ? new ValueModel(
                names.Reference,
                names.LuaName,
                LuaKinds.Object,
                names.IsStruct ? "TryReadStruct" : "TryReadObject",
                names.IsStruct ? "PushStruct" : "PushObject",
                IsReference: !names.IsStruct)
            {
                Codec = CodecOf(names),
            }
            : null;

    // A struct is another object each time it crosses: no script would find it again.
    private static CodecModel CodecOf(TypeNames names)
    {
        var factory = names.IsStruct ? "ExportedStruct" : "Exported";
        var arguments = $"<{names.Reference}>({Literal.OfString(names.LuaName)})";
        return CodecModel.Leaf(names.GlueName, names.Reference, factory, arguments) with { IsKey = !names.IsStruct };
    }
}
