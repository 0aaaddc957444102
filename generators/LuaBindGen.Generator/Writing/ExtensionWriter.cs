using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;

namespace LuaBindGen.Generator.Writing;

/// <summary>Writes what a static class adds to the objects of other types.</summary>
internal static class ExtensionWriter
{
    // The object is the first argument of the function: it is written once, and called both ways.
    public static void WriteNames(CodeWriter writer, FunctionGroup function)
    {
        foreach (var overloads in function.Overloads.Select(overload => overload.Function).GroupBy(overload => overload.Receiver))
        {
            if (overloads.Key is not { } receiver)
                continue;
            using (Pragma.Around(writer, [.. overloads.SelectMany(overload => overload.Warnings).Distinct()]))
                writer.Line($"type.{Names.ExtensionMethod}(typeof({receiver}), {Literal.OfString(function.LuaName)}, &{function.GlueName});");
        }
    }
    public static void WriteName(CodeWriter writer, PropertyModel property, TypeNames receiver, string arguments)
    {
        using (Pragma.Around(writer, property.Warnings))
            writer.Line($"type.{Names.ExtensionProperty}(typeof({receiver.Reference}), {arguments});");
    }
}
