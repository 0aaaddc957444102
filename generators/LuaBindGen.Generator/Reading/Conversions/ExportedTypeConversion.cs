using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary>A class or struct that is exported itself, in this project or a referenced one: a Lua object of that type.</summary>
internal sealed class ExportedTypeConversion : IConversion
{
    public ValueModel? Describe(ITypeSymbol type, AssemblyExports exports) =>
        type is INamedTypeSymbol { IsStatic: false } named && (TypeNameReader.Read(named, null) ?? exports.NamesOf(named)) is { } names
            ? names.IsStruct
                ? new ValueModel(names.Reference, names.LuaName, LuaKinds.Object, "TryReadStruct", "PushStruct", IsReference: false)
                : new ValueModel(names.Reference, names.LuaName, LuaKinds.Object, "TryReadObject", "PushObject", IsReference: true)
            : null;
}
