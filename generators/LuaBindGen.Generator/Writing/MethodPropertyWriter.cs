using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;

namespace LuaBindGen.Generator.Writing;

/// <summary>Writes properties that methods get and set.</summary>
internal static class MethodPropertyWriter
{
    /// <summary>Writes the names of the properties.</summary>
    public static void WriteNames(CodeWriter writer, TypeModel type)
    {
        foreach (var property in type.MethodProperties)
            writer.Line($"type.{(property.IsStatic ? Names.StaticProperty : Names.Property)}({Literal.OfString(property.LuaName)}, {AddressOf(property.Getter)}, {AddressOf(property.Setter)});");
    }

    /// <summary>Writes their functions.</summary>
    public static void Write(CodeWriter writer, TypeModel type)
    {
        foreach (var property in type.MethodProperties)
        {
            if (property.Getter is { } getter)
                WriteOne(writer, type.Names, property, getter, "");
            if (property.Setter is { } setter)
                WriteOne(writer, type.Names, property, setter, " = value");
        }
    }

    // Static ones are called by Lua, those of objects by the runtime.
    private static void WriteOne(CodeWriter writer, TypeNames type, MethodPropertyModel property, FunctionModel function, string assignment)
    {
        var luaName = $"{type.LuaName}.{property.LuaName}";
        var native = new NativeFunction(luaName + assignment, luaName, function.GlueName, function.Warnings);
        if (property.IsStatic)
            native.Write(writer, () => WriteBody(writer, type, function));
        else
            native.WriteAccessor(writer, () => WriteBody(writer, type, function));
    }

    private static void WriteBody(CodeWriter writer, TypeNames type, FunctionModel function)
    {
        if (function.Result.IsAsync)
            writer.Line($"if (!call.{Names.CanWait}()) return call.{Names.CannotWait}();");
        if (function.Kind == FunctionKind.Instance)
            ReceiverWriter.Write(writer, type);
        foreach (var parameter in function.Parameters.Where(parameter => parameter.IsPassed))
            ArgumentWriter.WriteValue(writer, parameter);
        ResultWriter.Write(writer, function, FunctionWriter.Invocation(function, isCall: false));
    }

    private static string AddressOf(FunctionModel? function) => function is null ? "null" : "&" + function.GlueName;
}
