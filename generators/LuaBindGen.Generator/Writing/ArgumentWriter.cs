using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;

namespace LuaBindGen.Generator.Writing;

/// <summary>Writes how the arguments of a script become locals.</summary>
internal static class ArgumentWriter
{
    // Behind the object and the name of the property.
    private const int AssignedIndex = ReceiverWriter.Index + 2;

    /// <summary>Writes the arguments of a function.</summary>
    /// <param name="writer">What is written to.</param>
    /// <param name="function">The function.</param>
    /// <param name="failureOf">What is done where an argument is wrong, by its position; null for what functions do.</param>
    public static void Write(CodeWriter writer, FunctionModel function, Func<int, ParameterModel, string>? failureOf = null)
    {
        var position = 0;
        var receivers = function.Kind == FunctionKind.Instance ? 1 : 0;
        foreach (var parameter in function.Parameters)
        {
            if (!parameter.IsPassed || parameter.Value is not { } value)
                continue;

            position++;
            if (parameter.IsRest)
            {
                WriteRest(writer, parameter, value, position + receivers);
                continue;
            }

            if (parameter.IsInPlace)
            {
                WriteInPlace(writer, parameter, value, position + receivers);
                continue;
            }

            var failure = failureOf?.Invoke(position, parameter)
                ?? $"call.{Names.WrongArgument}({position}, {Literal.OfString(parameter.Name)}, {Literal.OfString(Expected(value, parameter.AcceptsNil))})";
            var fallback = parameter.Default ?? (parameter.AcceptsNil ? "null" : null);
            Read(writer, value, position + receivers, (parameter.Local, fallback), failure);
        }
    }

    private static void WriteInPlace(CodeWriter writer, ParameterModel parameter, ValueModel value, int index)
    {
        writer.Line($"ref var {parameter.Local} = ref call.{Names.FindStruct}<{value.CSharpType}>({index}, out var found);");
        writer.Line($"if (!found) return call.{Names.WrongArgument}({index}, {Literal.OfString(parameter.Name)}, {Literal.OfString(value.LuaType)});");
    }

    // Whichever of them is wrong, it is named by its position.
    private static void WriteRest(CodeWriter writer, ParameterModel parameter, ValueModel value, int index)
    {
        var failure = $"call.{Names.WrongArgument}(wrong, {Literal.OfString(parameter.Name)}, {Literal.OfString(Expected(value, parameter.AcceptsNil))})";
        writer.Line($"if (!call.{Names.ReadRest}({index}, {CodecWriter.Argument(value)}out {value.CSharpType}? {parameter.Local}, out var wrong)) return {failure};");
    }

    /// <summary>Writes how the value that a property is set to becomes the local <c>value</c>.</summary>
    public static void WriteValue(CodeWriter writer, PropertyModel property)
    {
        var failure = $"call.{Names.WrongValue}({Literal.OfString(Expected(property.Value, property.AcceptsNil))})";
        Read(writer, property.Value, AssignedIndex, ("value", property.AcceptsNil ? "null" : null), failure);
    }

    /// <summary>The same for a property that a method sets.</summary>
    public static void WriteValue(CodeWriter writer, ParameterModel parameter)
    {
        var failure = $"call.{Names.WrongValue}({Literal.OfString(Expected(parameter.Value!, parameter.AcceptsNil))})";
        Read(writer, parameter.Value!, AssignedIndex, (parameter.Local, parameter.AcceptsNil ? "null" : null), failure);
    }

    /// <summary>What a wrong value is told to be instead.</summary>
    public static string Expected(ValueModel value, bool acceptsNil) => acceptsNil ? value.LuaType + " or nil" : value.LuaType;

    /// <summary>Writes how a slot becomes a local. The fallback stands for nil or nothing; without one, they are wrong.</summary>
    public static void Read(CodeWriter writer, ValueModel value, int index, (string Name, string? Fallback) local, string failure)
    {
        var read = $"call.{value.Reader}({index}, {CodecWriter.Argument(value)}out ";
        var ownType = value.IsReference ? value.LocalType : value.CSharpType;
        if (local.Fallback is null)
        {
            writer.Line($"if (!{read}{ownType} {local.Name})) return {failure};");
            return;
        }

        writer.Line($"{value.LocalType} {local.Name} = {local.Fallback};");
        if (!value.IsNullable)
        {
            writer.Line($"if (!call.{Names.IsAbsent}({index}) && !{read}{local.Name})) return {failure};");
            return;
        }

        using (writer.Braces($"if (!call.{Names.IsAbsent}({index}))"))
        {
            writer.Line($"if (!{read}{ownType} given)) return {failure};");
            writer.Line($"{local.Name} = given;");
        }
    }
}
