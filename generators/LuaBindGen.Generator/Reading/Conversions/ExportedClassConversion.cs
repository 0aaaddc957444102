using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary>A class that is exported itself, in this project or a referenced one: a Lua object of that class.</summary>
internal sealed class ExportedClassConversion : IConversion
{
    public ValueModel? Describe(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class, IsStatic: false } named && TypeNameReader.Read(named, null) is { } names
            ? ValueOf(names)
            : null;

    /// <summary>An object of the exported class of these names.</summary>
    public static ValueModel ValueOf(TypeNames names) =>
        new(names.Reference, names.LuaName, "TryReadObject", "PushObject", IsReference: true);
}
