using LuaBindGen.Generator.Models;

namespace LuaBindGen.Generator.Writing;

/// <summary>Writes the functions behind properties and fields.</summary>
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
        var luaName = $"{(property.Extension?.Receiver ?? type).LuaName}.{property.LuaName}";
        Write(writer, property, new NativeFunction(luaName, luaName, glueName, property.Warnings), () =>
        {
            WriteReceiver(writer, type, property);
            writer.Line($"{ResultWriter.Push(property.Value, "call", Expression(property))};");
            writer.Line("return 1;");
        });
    }

    private static void WriteSetter(CodeWriter writer, TypeNames type, PropertyModel property, string glueName)
    {
        var luaName = $"{(property.Extension?.Receiver ?? type).LuaName}.{property.LuaName}";
        Write(writer, property, new NativeFunction($"{luaName} = value", luaName, glueName, property.Warnings), () =>
        {
            WriteReceiver(writer, type, property);
            ArgumentWriter.WriteValue(writer, property);
            writer.Line($"{Assignment(property)};");
            writer.Line("return 0;");
        });
    }

    // Static ones are called by Lua, those of objects by the runtime.
    private static void Write(CodeWriter writer, PropertyModel property, NativeFunction function, Action body)
    {
        if (property.IsStatic)
            function.Write(writer, body);
        else
            function.WriteAccessor(writer, body);
    }

    // The first slot of a static one holds the type's table, of which nothing is wanted.
    private static void WriteReceiver(CodeWriter writer, TypeNames type, PropertyModel property)
    {
        if (!property.IsStatic)
            ReceiverWriter.Write(writer, property.Extension?.Receiver ?? type);
    }

    private static string Expression(PropertyModel property) => property.Extension is { } extension
        ? $"{property.Target.DeclaringType}.{extension.Getter}({string.Join(", ", Receivers(extension))})"
        : $"{(property.IsStatic ? property.Target.DeclaringType : ReceiverWriter.Expression(property.Target))}.{property.Target.Name}";

    private static string Assignment(PropertyModel property)
    {
        var value = "value" + FunctionWriter.Forgiven(property.Target, property.AcceptsNil);
        return property.Extension is { Setter: { } setter } extension
            ? $"{property.Target.DeclaringType}.{setter}({string.Join(", ", Receivers(extension).Append(value))})"
            : $"{Expression(property)} = {value}";
    }

    private static IEnumerable<string> Receivers(ExtensionModel extension) =>
        extension.Receiver is null ? [] : [extension.Modifier + "self"];
}
