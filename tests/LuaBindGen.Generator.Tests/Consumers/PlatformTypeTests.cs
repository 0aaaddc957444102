using System.Text;
using LuaBindGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Tests.Consumers;

/// <summary>Types that nobody wrote for scripts, with every shape of member that there is.</summary>
public class PlatformTypeTests
{
    [Fact]
    public void Each_type_of_the_platform_is_exported_without_a_warning()
    {
        var types = Consumer.Compile("").GetTypeByMetadataName("System.Object")!.ContainingAssembly.GlobalNamespace;
        var exportable = Types(types).Where(IsExportable).ToList();
        Assert.True(exportable.Count > 500, exportable.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));

        var source = new StringBuilder();
        var generic = new[] { "List<string>", "Dictionary<string, int>", "HashSet<DateTime>", "LinkedList<long?>", "Queue<Uri>", "SortedDictionary<int, string?>", "KeyValuePair<string, int>" };
        var names = exportable.Select(type => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)).Concat(generic.Select(name => "System.Collections.Generic." + name));
        foreach (var (name, index) in names.Select((name, index) => (name, index)))
            source.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"[assembly: LuaBindGen.LuaExport(typeof({name}), \"t{index}\")]");
        var generation = Generation.Run("using System;", source.ToString());
        Assert.True(generation.Files.Count > exportable.Count / 2, $"{generation.Files.Count} of {exportable.Count}");
        generation.AssertCompiles();
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol scope) =>
        scope.GetTypeMembers().Concat(scope.GetNamespaceMembers().SelectMany(Types));

    private static bool IsExportable(INamedTypeSymbol type) =>
        type is { DeclaredAccessibility: Accessibility.Public, Arity: 0, IsStatic: false, IsRefLikeType: false, TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface }
        && !type.GetAttributes().Any(data => data.AttributeClass?.Name is "ObsoleteAttribute" or "ExperimentalAttribute");
}
