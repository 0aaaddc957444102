using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LuaBindGen.Generator.Benchmarks;

/// <summary>The generators that are compared.</summary>
internal static class Generators
{
    /// <summary>The one of this repository.</summary>
    public static ISourceGenerator Ours() => new LuaBindGenerator().AsSourceGenerator();

    /// <summary>The one of System.Text.Json, from the reference pack of the SDK that built this program.</summary>
    public static ISourceGenerator Json() =>
        new AnalyzerFileReference(JsonPath, new Loader()).GetGenerators(LanguageNames.CSharp).Single();

    /// <summary>Which one that is.</summary>
    public static string JsonVersion => AssemblyName.GetAssemblyName(JsonPath).Version!.ToString();

    private static string JsonPath => typeof(Generators).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static data => data.Key == "OtherGenerator").Value!;

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
