using LuaBindGen.Generator.Common;

namespace LuaBindGen.Generator.Models;

/// <summary>The file of the codec of a type that is a table.</summary>
/// <param name="Name">What the file is called.</param>
/// <param name="Table">The type.</param>
internal sealed record TableFile(string Name, TableModel Table)
{
    /// <summary>A file for each type, whoever uses it, in the order of their names.</summary>
    public static EquatableArray<TableFile> Of(IEnumerable<TableModel> tables)
    {
        // Roslyn tells generated files apart without regard to case, C# tells its types apart with it. No exported type has a dash in its name.
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var files = new List<TableFile>();
        foreach (var table in tables.GroupBy(table => table.Names.FullName, StringComparer.Ordinal).Select(same => same.First()).OrderBy(table => table.Names.FullName, StringComparer.Ordinal))
        {
            var name = table.Names.FileName + "-table.g.cs";
            for (var number = 2; !names.Add(name); number++)
                name = $"{table.Names.FileName}-table.{number}.g.cs";
            files.Add(new TableFile(name, table));
        }

        return files.ToEquatableArray();
    }
}
