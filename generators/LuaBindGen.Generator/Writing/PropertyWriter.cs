using LuaBindGen.Generator.Models;

namespace LuaBindGen.Generator.Writing;

/// <summary>Writes the functions behind properties.</summary>
internal static class PropertyWriter
{
    public static void Write(CodeWriter writer, TypeNames type, PropertyModel property)
    {
        if (property.Getter is not null)
            WriteGetter(writer, type, property, property.Getter);
        if (property.Setter is not null)
            WriteSetter(writer, type, property, property.Setter);
    }

    private static void WriteGetter(CodeWriter writer, TypeNames type, PropertyModel property, string glueName)
    {
        var luaName = $"{type.LuaName}.{property.LuaName}";
        new NativeFunction(luaName, luaName, glueName, property.Warnings).Write(writer, () =>
        {
            ReceiverWriter.Write(writer, type);
            writer.Line($"call.{property.Value.Writer}({Expression(property)});");
            writer.Line("return 1;");
        });
    }

    private static void WriteSetter(CodeWriter writer, TypeNames type, PropertyModel property, string glueName)
    {
        var luaName = $"{type.LuaName}.{property.LuaName}";
        new NativeFunction($"{luaName} = value", luaName, glueName, property.Warnings).Write(writer, () =>
        {
            ReceiverWriter.Write(writer, type);
            ArgumentWriter.WriteValue(writer, property);
            writer.Line($"{Expression(property)} = value{FunctionWriter.Forgiven(property.Target, property.AcceptsNil)};");
            writer.Line("return 0;");
        });
    }

    private static string Expression(PropertyModel property) =>
        $"{ReceiverWriter.Expression(property.Target)}.{property.Target.Name}";
}
