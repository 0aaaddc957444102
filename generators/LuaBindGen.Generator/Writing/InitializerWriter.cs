using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;

namespace LuaBindGen.Generator.Writing;

/// <summary>Writes how a table of initial values gets into a new object.</summary>
internal static class InitializerWriter
{
    /// <summary>Writes the names of the fields, which stand beside the function.</summary>
    public static void WriteNames(CodeWriter writer, InitializerModel initializer)
    {
        var names = string.Join(", ", initializer.Members.Select(member => Literal.OfString(member.LuaName)));
        writer.Line();
        writer.Line($"private static readonly string[] {initializer.GlueName} = {{ {names} }};");
    }

    /// <summary>Writes the ways to <c>init</c> accessors, which C# code may use on new objects only.</summary>
    public static void WriteAccessors(CodeWriter writer, TypeModel type)
    {
        var members = type.Functions
            .SelectMany(group => group.Overloads)
            .SelectMany(overload => overload.Function.Initializer?.Members ?? default)
            .Where(member => member.Kind == InitialKind.Accessed)
            .GroupBy(member => member.Accessor)
            .Select(same => same.First());
        foreach (var member in members)
        {
            writer.Line();
            using (Pragma.Around(writer, member.Warnings))
            {
                writer.Line($"[{Names.UnsafeAccessor}({Names.UnsafeAccessorKind}.Method, Name = {Literal.OfString("set_" + member.Target.Name.TrimStart('@'))})]");
                writer.Line($"private static extern void {member.Accessor}({(member.IsOfStruct ? "ref " : "")}{member.Target.DeclaringType} target, {member.CSharpType} value);");
            }
        }
    }

    /// <summary>Writes how the fields become locals. Each in turn stands in the slot after the table.</summary>
    public static void WriteReading(CodeWriter writer, InitializerModel initializer, int table)
    {
        writer.Line($"if (!call.{Names.HasFields}({table}, {initializer.GlueName})) return call.{Names.WrongFields}({table}, {initializer.GlueName});");
        foreach (var member in initializer.Members)
        {
            var field = $"call.{Names.Field}({table}, {Literal.OfString(member.LuaName)});";
            writer.Line(HasFlag(member) ? $"var {member.Flag} = {field}" : field);

            var expected = ArgumentWriter.Expected(member.Value, member.Kind == InitialKind.Required && member.AcceptsNil);
            var failure = $"call.{Names.WrongField}({Literal.OfString(member.LuaName)}, {Literal.OfString(expected)})";
            var fallback = member.Kind == InitialKind.Required && !member.AcceptsNil ? null : member.Value.IsReference ? "null" : "default";
            ArgumentWriter.Read(writer, member.Value, table + 1, (member.Local, fallback), failure);
        }
    }

    /// <summary>What stands behind <c>new T(...)</c>: what C# wants there from the start.</summary>
    public static string Braces(InitializerModel initializer)
    {
        var lines = initializer.Members
            .Where(member => member.Kind == InitialKind.Required)
            .Select(member => $"    {member.Target.Name} = {member.Local},\n")
            .ToList();
        return lines.Count == 0 ? "" : $"\n{{\n{string.Concat(lines)}}}";
    }

    /// <summary>Writes what is set only where the script gave a value.</summary>
    public static void WriteRest(CodeWriter writer, InitializerModel initializer)
    {
        foreach (var member in initializer.Members.Where(member => member.Kind != InitialKind.Required))
        {
            var condition = HasFlag(member) ? member.Flag : $"{member.Local} is not null";
            var setting = member.Kind == InitialKind.Accessed
                ? $"{member.Accessor}({(member.IsOfStruct ? "ref " : "")}result, {member.Local})"
                : $"result.{member.Target.Name} = {member.Local}";
            writer.Line($"if ({condition}) {setting};");
        }
    }

    // A reference says itself whether there is one: nil in a table is no field.
    private static bool HasFlag(InitialModel member) => member.Kind != InitialKind.Required && !member.Value.IsReference;
}
