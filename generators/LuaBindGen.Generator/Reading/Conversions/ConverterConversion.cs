using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary>A type for which a converter is named, on the type itself or on the assembly.</summary>
internal sealed class ConverterConversion : IConversion
{
    public ValueModel? Describe(ITypeSymbol type, AssemblyExports exports) =>
        (OwnOf(type) is { } attribute ? Converters.ConverterOf(attribute) : exports.ConverterOf(type)) is { } converter
            ? Converters.Describe(type, converter)
            : null;

    // None of the language's own types will ever name one.
    private static AttributeData? OwnOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { SpecialType: SpecialType.None } ? Annotations.Find(type, Annotations.MarshalUsing) : null;
}
