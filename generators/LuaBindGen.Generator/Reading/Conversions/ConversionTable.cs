using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary>The types that cross the border. The first row that knows a type wins.</summary>
internal static class ConversionTable
{
    private static readonly IConversion[] Rows =
    [
        new BooleanConversion(),
        new Int32Conversion(),
        new Int64Conversion(),
        new DoubleConversion(),
        new StringConversion(),
        new ByteArrayConversion(),
        new LuaValueConversion(),
        new LuaTableConversion(),
        new LuaFunctionConversion(),
        new ExportedClassConversion(),
    ];

    /// <summary>The same, where attributes of assemblies export more types.</summary>
    public static ValueModel? Find(ITypeSymbol type, AssemblyExports exports)
    {
        if (Find(type) is { } value)
            return value;
        return !type.IsStatic && exports.NamesOf(type) is { } names ? ExportedClassConversion.ValueOf(names) : null;
    }

    /// <summary>How a value of the type crosses the border, or null where it cannot.</summary>
    public static ValueModel? Find(ITypeSymbol type)
    {
        foreach (var row in Rows)
        {
            if (row.Describe(type) is { } value)
                return value;
        }

        return null;
    }
}
