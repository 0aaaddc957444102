using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;

namespace LuaBindGen.Generator.Writing;

/// <summary>Writes the file of the codec of a type that is a table.</summary>
internal static class TableWriter
{
    private const string MaybeNull = "[global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)]";

    public static string Write(TableModel table)
    {
        var writer = new CodeWriter();
        FileHeader.Write(writer, Names.GlueNamespace + ".Tables");
        writer.Line($"/// <summary>Reads {table.Names.Documentation} from a Lua table, and makes one of it.</summary>");
        writer.Line(FileHeader.GeneratedCode);
        writer.Line(FileHeader.Embedded);
        using (Pragma.Around(writer, table.Warnings))
        using (writer.Braces($"internal sealed class {table.Names.GlueName} : {Names.TableCodec}<{table.Names.Reference}>"))
        {
            writer.Line($"public static readonly {Names.Codec}<{table.Names.Reference}> Codec = new {table.Names.GlueName}();");
            writer.Line();
            writer.Line($"private static readonly string[] Fields = {{ {string.Join(", ", table.Fields.Select(NameOf))} }};");
            WriteReading(writer, table);
            WritePushing(writer, table);
            WriteAccessors(writer, table);
            EnumWriter.Write(writer, table.Enums);
            CodecWriter.Write(writer, table.Codecs);
        }

        return writer.ToString();
    }

    private static void WriteReading(CodeWriter writer, TableModel table)
    {
        writer.Line();
        using (writer.Braces($"protected override bool TryReadTable(ref {Names.Call} call, int table, {MaybeNull} out {table.Names.Reference} value)"))
        {
            writer.Line("value = default;");
            writer.Line($"if (!call.{Names.HasOnlyFields}(table, Fields)) return false;");
            foreach (var field in table.Fields)
                writer.Line($"if (!call.{Names.ReadTableField}(table, {NameOf(field)}, {CodecWriter.Reference(field.Reader)}, out var {field.Local})) return false;");
            var late = table.Fields.Where(field => field.Kind is TableFieldKind.Assigned or TableFieldKind.Accessed).ToList();
            var target = late.Count == 0 ? "value" : "var result";
            writer.Line($"{target} = new {table.Names.Reference}({string.Join(", ", Arguments(table))}){Braces(table)};");
            foreach (var field in late)
                writer.Line($"if ({field.Local} is not null) {Setting(table, field)};");
            if (late.Count > 0)
                writer.Line("value = result;");
            writer.Line("return true;");
        }
    }

    private static void WritePushing(CodeWriter writer, TableModel table)
    {
        writer.Line();
        using (writer.Braces($"protected override void PushTable(ref {Names.Call} call, {table.Names.Reference} value)"))
        {
            writer.Line($"call.{Names.PushNewTable}({table.Fields.Count});");
            foreach (var field in table.Fields)
                writer.Line($"call.{Names.PushTableField}({NameOf(field)}, {CodecWriter.Reference(field.Writer)}, value.{field.Name});");
        }
    }

    private static void WriteAccessors(CodeWriter writer, TableModel table)
    {
        foreach (var field in table.Fields.Where(field => field.Kind == TableFieldKind.Accessed))
        {
            writer.Line();
            writer.Line($"[{Names.UnsafeAccessor}({Names.UnsafeAccessorKind}.Method, Name = {Literal.OfString("set_" + field.Name.TrimStart('@'))})]");
            writer.Line($"private static extern void {field.Accessor}({Ref(table)}{field.AccessorType[0]} target, {field.AccessorType[1]} value);");
        }
    }

    private static string Setting(TableModel table, TableFieldModel field)
    {
        var value = field.IsStruct ? field.Local + ".Value" : field.Local;
        return field.Kind == TableFieldKind.Accessed ? $"{field.Accessor}({Ref(table)}result, {value})" : $"result.{field.Name} = {value}";
    }

    private static string Ref(TableModel table) => table.Names.IsStruct ? "ref " : "";

    // By name: what is left out has its default.
    private static IEnumerable<string> Arguments(TableModel table) =>
        from field in table.Fields
        where field.Kind == TableFieldKind.Argument
        select $"{field.Parameter}: {field.Local}{(field.Fallback.Length == 0 ? "" : $" ?? {field.Fallback}")}";

    private static string Braces(TableModel table)
    {
        var lines = table.Fields.Where(field => field.Kind == TableFieldKind.Required).Select(field => $"    {field.Name} = {field.Local},\n").ToList();
        return lines.Count == 0 ? "" : $"\n{{\n{string.Concat(lines)}}}";
    }

    private static string NameOf(TableFieldModel field) => Literal.OfString(field.LuaName);
}
