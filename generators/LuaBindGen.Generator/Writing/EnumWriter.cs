using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;

namespace LuaBindGen.Generator.Writing;

/// <summary>Writes the values of the enums that a file reads and pushes.</summary>
internal static class EnumWriter
{
    /// <summary>The class that holds them.</summary>
    private const string Holder = "Enums";

    public static void Write(CodeWriter writer, TypeModel type) => Write(writer, type.Enums);

    /// <summary>Writes the values of enums.</summary>
    public static void Write(CodeWriter writer, IReadOnlyCollection<EnumModel> enums)
    {
        if (enums.Count == 0)
            return;

        writer.Line();
        using (writer.Braces($"private static class {Holder}"))
        {
            foreach (var model in enums)
                WriteOne(writer, model);
        }
    }

    /// <summary>The values of an enum.</summary>
    public static string Field(EnumModel model) => $"{Holder}.{model.FieldName}";

    /// <summary>A value of an enum as the integer of the same bits.</summary>
    public static string ToInteger(ValueModel value, string expression)
    {
        var cast = $"({(value.IsNullable ? "long?" : "long")}){expression}";
        return value.Enum!.IsUnsignedLong ? $"unchecked({cast})" : cast;
    }

    private static void WriteOne(CodeWriter writer, EnumModel model)
    {
        var values = string.Concat(model.Values.Select(value => $", ({Literal.OfString(value.LuaName)}, {value.Literal})"));
        using (Pragma.Around(writer, model.Warnings))
        {
            writer.Line(
                $"public static readonly {Names.Enum}<{model.Reference}> {model.FieldName} = new({Literal.OfString(model.LuaName)}, isFlags: {(model.IsFlags ? "true" : "false")}{values});");
        }
    }
}
