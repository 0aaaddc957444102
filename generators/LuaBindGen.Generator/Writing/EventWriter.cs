using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;

namespace LuaBindGen.Generator.Writing;

/// <summary>Writes events: the functions that hand them out, and how handlers are added and called.</summary>
internal static class EventWriter
{
    private const string Holder = "Events";

    /// <summary>Writes the names of the events.</summary>
    public static void WriteNames(CodeWriter writer, TypeModel type)
    {
        foreach (var member in type.Events)
            writer.Line($"type.{(member.IsStatic ? Names.StaticProperty : Names.Property)}({Literal.OfString(member.LuaName)}, &{member.GlueName}, null);");
    }

    /// <summary>Writes the functions, and what they hand out.</summary>
    public static void Write(CodeWriter writer, TypeModel type)
    {
        if (type.Events.Count == 0)
            return;

        foreach (var member in type.Events)
            WriteGetter(writer, type.Names, member);

        writer.Line();
        using (writer.Braces($"private static class {Holder}"))
        {
            var isFirst = true;
            foreach (var member in type.Events)
            {
                if (!isFirst)
                    writer.Line();
                isFirst = false;
                using (Pragma.Around(writer, member.Warnings))
                    WriteOne(writer, type.Names, member);
            }
        }
    }

    private static void WriteGetter(CodeWriter writer, TypeNames type, EventModel member)
    {
        var luaName = $"{type.LuaName}.{member.LuaName}";
        var function = new NativeFunction(luaName, luaName, member.GlueName, member.Warnings);
        if (member.IsStatic)
        {
            function.Write(writer, () => WritePush(writer, member, $"typeof({member.Target.DeclaringType})"));
            return;
        }

        function.WriteAccessor(writer, () =>
        {
            ReceiverWriter.Write(writer, type);
            WritePush(writer, member, "self");
        });
    }

    private static void WritePush(CodeWriter writer, EventModel member, string source)
    {
        writer.Line($"call.{Names.PushEvent}({source}, {Holder}.{member.GlueName});");
        writer.Line("return 1;");
    }

    private static void WriteOne(CodeWriter writer, TypeNames type, EventModel member)
    {
        var given = member.Parameters.Where(parameter => parameter.Value is not null).ToList();
        var arguments = given.Count switch
        {
            0 => "bool",
            1 => given[0].CSharpType,
            _ => $"({string.Join(", ", given.Select(parameter => parameter.CSharpType))})",
        };
        var raised = given.Count switch
        {
            0 => "true",
            1 => given[0].Local,
            _ => $"({string.Join(", ", given.Select(parameter => parameter.Local))})",
        };
        var source = member.IsStatic ? "global::System.Type" : type.Reference;
        var target = member.IsStatic ? $"{member.Target.DeclaringType}.{member.Target.Name}" : $"{ReceiverWriter.Expression(member.Target)}.{member.Target.Name}";
        writer.Line(
            $$"""
            public static readonly {{Names.Event}}<{{source}}, {{member.HandlerType}}, {{arguments}}> {{member.GlueName}} = new(
                {{Literal.OfString($"{type.LuaName}.{member.LuaName}")}},
                static (self, handler) => {{target}} += handler,
                static (self, handler) => {{target}} -= handler,
                static raise => ({{string.Join(", ", member.Parameters.Select(parameter => parameter.Local))}}) => raise({{raised}}),
                {{given.Count}},
            """);
        WriteWriter(writer, $"static (ref {Names.Call} call, {arguments} arguments) =>", given);
    }

    private static void WriteWriter(CodeWriter writer, string head, IReadOnlyList<EventParameter> given)
    {
        if (given.Count == 1)
        {
            writer.Line($"    {head} {ResultWriter.Push(given[0].Value!, "call", "arguments")});");
            return;
        }

        writer.Line($"    {head}");
        writer.Line("    {");
        for (var index = 0; index < given.Count; index++)
            writer.Line($"        {ResultWriter.Push(given[index].Value!, "call", $"arguments.Item{index + 1}")};");
        writer.Line("    });");
    }
}
