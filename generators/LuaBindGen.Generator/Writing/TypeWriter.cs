using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;

namespace LuaBindGen.Generator.Writing;

/// <summary>Writes the file of one exported class.</summary>
internal static class TypeWriter
{
    // The parts of the class, in the order in which they stand in it.
    private static readonly Action<CodeWriter, TypeModel>[] Parts =
    [
        WriteExport,
        WriteMembers,
        WriteFunctions,
        WriteProperties,
        MethodPropertyWriter.Write,
        EventWriter.Write,
        MetamethodWriter.Write,
        InitializerWriter.WriteAccessors,
        AwaiterWriter.Write,
        EnumWriter.Write,
        CodecWriter.Write,
    ];

    public static string Write(TypeModel type)
    {
        var writer = new CodeWriter();
        FileHeader.Write(writer, Names.GlueNamespace);
        writer.Line($"/// <summary>Binds {type.Names.Documentation} to Lua, where it is <c>{type.Names.LuaName}</c>.</summary>");
        writer.Line(FileHeader.GeneratedCode);
        writer.Line(FileHeader.Embedded);
        using (writer.Braces($"internal static class {type.Names.GlueName}"))
        {
            foreach (var part in Parts)
                part(writer, type);
        }

        return writer.ToString();
    }

    private static void WriteExport(CodeWriter writer, TypeModel type)
    {
        using (Pragma.Around(writer, type.Warnings))
        {
            writer.Line(
                $"public static readonly {Names.ExportedType} Export = new({Literal.OfString(type.Names.LuaName)}, typeof({type.Names.Reference}), Members);");
        }
    }

    private static void WriteMembers(CodeWriter writer, TypeModel type)
    {
        writer.Line();
        using (writer.Braces($"private static unsafe void Members({Names.TypeBuilder} type)"))
        {
            foreach (var function in type.Functions)
            {
                var kind = function.Kind == FunctionKind.Instance ? Names.Method : Names.Function;
                if (!function.IsMethodOnly)
                    writer.Line($"type.{kind}({Literal.OfString(function.LuaName)}, &{function.GlueName});");
                ExtensionWriter.WriteNames(writer, function);
            }

            if (type.IsEnum)
                writer.Line($"type.{Names.Lock}();");
            foreach (var constant in type.Constants)
                writer.Line($"type.{Names.Constant}({Literal.OfString(constant.LuaName)}, {constant.Literal});");

            foreach (var property in type.Properties)
                WriteName(writer, property);
            MethodPropertyWriter.WriteNames(writer, type);
            EventWriter.WriteNames(writer, type);
            MetamethodWriter.WriteNames(writer, type);
        }
    }

    private static void WriteName(CodeWriter writer, PropertyModel property)
    {
        var arguments = $"{Literal.OfString(property.LuaName)}, {AddressOf(property.Getter)}, {AddressOf(property.Setter)}";
        if (property.Extension?.Receiver is { } receiver)
            ExtensionWriter.WriteName(writer, property, receiver, arguments);
        else
            writer.Line($"type.{(property.IsStatic ? Names.StaticProperty : Names.Property)}({arguments});");
    }

    private static string AddressOf(string? function) => function is null ? "null" : "&" + function;

    private static void WriteFunctions(CodeWriter writer, TypeModel type)
    {
        foreach (var function in type.Functions)
            FunctionWriter.Write(writer, type.Names, function);
    }

    private static void WriteProperties(CodeWriter writer, TypeModel type)
    {
        foreach (var property in type.Properties)
            PropertyWriter.Write(writer, type.Names, property);
    }
}
