using LuaBindGen.Generator.Models;

namespace LuaBindGen.Generator.Writing;

/// <summary>Writes <c>LuaExports</c>, the list of what the project exports.</summary>
internal static class IndexWriter
{
    public static string Write(ExportIndex index)
    {
        var writer = new CodeWriter();
        FileHeader.Write(writer, Names.Root);
        writer.Line("/// <summary>What this assembly exports to Lua.</summary>");
        writer.Line(FileHeader.GeneratedCode);
        writer.Line(FileHeader.Embedded);
        using (writer.Braces("internal static class LuaExports"))
        {
            var all = string.Concat(index.Entries.Select(entry => entry.PropertyName + ", "));
            writer.Line("/// <summary>All of it.</summary>");
            writer.Line($"public static global::System.Collections.Generic.IReadOnlyList<{Names.ExportedType}> All {{ get; }} = new {Names.ExportedType}[] {{ {all}}};");
            foreach (var entry in index.Entries)
                WriteEntry(writer, entry);
        }

        return writer.ToString();
    }

    private static void WriteEntry(CodeWriter writer, ExportEntry entry)
    {
        writer.Line();
        writer.Line($"/// <summary>{entry.Names.Documentation}, in Lua <c>{entry.Names.LuaName}</c>.</summary>");
        writer.Line(
            $"public static {Names.ExportedType} {entry.PropertyName} => global::{Names.GlueNamespace}.{entry.Names.GlueName}.Export;");
    }
}
