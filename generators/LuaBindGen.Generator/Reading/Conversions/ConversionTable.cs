using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary>The types that cross the border. The first row that knows a type wins.</summary>
internal static class ConversionTable
{
    private static readonly IConversion[] Rows =
    [
        new ConverterConversion(),
        new BooleanConversion(),
        new NumberConversion(),
        new CharConversion(),
        new StringConversion(),
        new ByteArrayConversion(),
        new ByteSequenceConversion(),
        new LuaValueConversion(),
        new ObjectConversion(),
        new LuaTableConversion(),
        new LuaFunctionConversion(),
        new LuaThreadConversion(),
        new EnumConversion(),
        new ExportedTypeConversion(),
        new DelegateConversion(),
        new ScalarConversion(),
        new JsonConversion(),
        new NullableConversion(),
        new TableConversion(),
        new ListConversion(),
        new StreamConversion(),
        new TaskConversion(),
        new SetConversion(),
        new DictionaryConversion(),
    ];

    /// <summary>The codec of a type as a part of others, with its question mark; null where it can be none.</summary>
    /// <param name="type">The type.</param>
    /// <param name="exports">What attributes of assemblies export.</param>
    public static CodecModel? FindPart(ITypeSymbol type, AssemblyExports exports) =>
        Find(type, exports) is { } value ? PartOf(value, type) : null;

    /// <summary>The same, of what is known already.</summary>
    /// <param name="value">How a value of the type crosses.</param>
    /// <param name="type">The type.</param>
    public static CodecModel? PartOf(ValueModel value, ITypeSymbol type) =>
        value.Codec is not { } codec ? null
        : value.IsNullable || (value.IsReference && type.NullableAnnotation == NullableAnnotation.Annotated) ? codec.OrNil(value.IsReference)
        : codec;

    /// <summary>How a value of the type crosses the border, or null where it cannot.</summary>
    /// <param name="type">The type.</param>
    /// <param name="exports">What attributes of assemblies export.</param>
    public static ValueModel? Find(ITypeSymbol type, AssemblyExports exports)
    {
        foreach (var row in Rows)
        {
            if (row.Describe(type, exports) is { } value)
                return value;
        }

        return null;
    }
}
