using LuaBindGen.Generator.Common;

namespace LuaBindGen.Generator.Models;

/// <summary>An exported class and the names that depend on which others there are.</summary>
/// <param name="Names">What it is called.</param>
/// <param name="PropertyName">Its property of <c>LuaExports</c>.</param>
/// <param name="FileName">The file that its glue goes to.</param>
internal sealed record ExportEntry(TypeNames Names, string PropertyName, string FileName);

/// <summary>The exported classes of the project, in the order of their full names, each full name and each Lua name once.</summary>
/// <param name="Entries">One for each class that is exported.</param>
internal sealed record ExportIndex(EquatableArray<ExportEntry> Entries)
{
    /// <summary>The file of the list itself.</summary>
    public const string FileName = "LuaExports.g.cs";

    // Members that LuaExports has or inherits, and its own name: a property of such a name would not compile or would hide one.
    private static readonly string[] TakenProperties =
    [
        "All", "LuaExports", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    ];

    /// <summary>Makes the index.</summary>
    /// <param name="types">The exported classes, in any order.</param>
    /// <param name="onDuplicate">Is told of a class that is left out, and of the one that has its Lua name already.</param>
    public static ExportIndex Of(IEnumerable<TypeNames> types, Action<TypeNames, TypeNames>? onDuplicate = null)
    {
        var kept = new Dictionary<string, TypeNames>(StringComparer.Ordinal);
        var ordered = new List<TypeNames>();
        foreach (var twins in types.GroupBy(type => type.FullName, StringComparer.Ordinal).OrderBy(twins => twins.Key, StringComparer.Ordinal))
        {
            // Two classes of one full name do not compile, but they are typed now and then. The compiler says all there is to say;
            // glue for one of them could not name it.
            if (twins.Count() > 1)
                continue;

            var type = twins.Single();
            if (kept.TryGetValue(type.LuaName, out var first))
            {
                onDuplicate?.Invoke(type, first);
                continue;
            }

            kept.Add(type.LuaName, type);
            ordered.Add(type);
        }

        return new ExportIndex(WithNames(ordered));
    }

    private static EquatableArray<ExportEntry> WithNames(List<TypeNames> types)
    {
        var shared = new HashSet<string>(
            types.GroupBy(type => type.SimpleName, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key),
            StringComparer.Ordinal);
        var properties = new UniqueNames(TakenProperties);
        var files = new FileNames();

        // Simple names first: a class that is called like the qualified name of another keeps its own.
        var simple = types.Where(IsSimple).ToDictionary(type => type.FullName, type => properties.Take(type.SimpleName));
        return types
            .Select(type => new ExportEntry(
                type,
                simple.TryGetValue(type.FullName, out var name) ? name : properties.Take(type.GlueName),
                files.Take(type.FileName)))
            .ToEquatableArray();

        bool IsSimple(TypeNames type) =>
            !shared.Contains(type.SimpleName) && !TakenProperties.Contains(type.SimpleName) && !type.SimpleName.StartsWith("get_", StringComparison.Ordinal);
    }

    // Roslyn tells generated files apart without regard to case, C# tells its types apart with it.
    private sealed class FileNames
    {
        private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { FileName };

        public string Take(string fullName)
        {
            var name = $"{fullName}.g.cs";
            for (var number = 2; !_taken.Add(name); number++)
                name = $"{fullName}.{number}.g.cs";
            return name;
        }
    }
}
