using System.Globalization;
using LuaBindGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LuaBindGen.Generator.Tests.Matrix;

/// <summary>Exports each shape in each place, a class for each, and looks what was generated and what was said.</summary>
internal static class CellReader
{
    private const string GlobalUsings =
        "global using System.Collections.Immutable; global using System.IO; global using System.Linq; global using System.Numerics; global using System.Text; global using System.Text.Json; global using System.Text.Json.Nodes; global using System.Threading.Channels;\n";

    /// <summary>All cells, in the order of the shapes and places; fails where something breaks the build, or where anything is said twice or in the wrong place.</summary>
    public static async Task<IReadOnlyList<Cell>> ReadAsync(IReadOnlyList<Shape> shapes)
    {
        var pairs = shapes.SelectMany(shape => Enum.GetValues<Place>(), (shape, place) => (Shape: shape, Place: place)).ToList();
        var sources = pairs.Select((pair, number) => pair.Shape.Impossible.Contains(pair.Place) ? "" : Class(pair.Shape, pair.Place, number)).ToList();
        var compilation = Consumer.Compile([MatrixFiles.ReadTypes(), .. sources])
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(GlobalUsings, Consumer.ParseOptions, "Usings.cs"));
        Assert.Equal("", string.Join('\n', compilation.GetDiagnostics().Where(problem => problem.Severity == DiagnosticSeverity.Error)));

        var generation = Generation.Run(compilation).AssertCompiles();
        var said = (await Analysis.Of(generation.Output)).Where(problem => problem.Severity > DiagnosticSeverity.Info).ToLookup(problem => problem.Location.SourceTree!.FilePath);
        Assert.Empty(said["File0.cs"]);
        return [.. pairs.Select((pair, number) => Read(pair.Shape, pair.Place, generation.Files.GetValueOrDefault($"LuaBindGen.Conformance.Features.{ClassName(number)}.g.cs"), [.. said[$"File{number + 1}.cs"]]))];
    }

    private static Cell Read(Shape shape, Place place, string? glue, IReadOnlyList<Diagnostic> said)
    {
        if (shape.Impossible.Contains(place))
            return new Cell(shape, place, null);

        var where = $"{shape.Type} as {place}";
        var isExported = glue!.Contains("\"it\"", StringComparison.Ordinal);
        if (isExported)
        {
            Assert.True(said.Count == 0, $"{where} is exported and reported: {string.Join('\n', said)}");
            return new Cell(shape, place, null);
        }

        Assert.True(said.Count == 1, $"{where} has {said.Count} problems: {string.Join('\n', said)}");
        var problem = said[0];
        var text = problem.Location.SourceTree!.GetText().ToString(problem.Location.SourceSpan);
        Assert.True(text == TypeIn(shape, place) || text == "It", $"{where} is reported at '{text}': {problem}");
        Assert.Contains("LuaIgnore", problem.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return new Cell(shape, place, problem.Id);
    }

    // The member is called It in each of them.
    private static string Class(Shape shape, Place place, int number) =>
        $$"""
        #pragma warning disable CS0649, CS8618
        namespace LuaBindGen.Conformance.Features;
        [LuaExport]
        public unsafe class {{ClassName(number)}}
        {
            {{Member(TypeIn(shape, place), place)}}
        }
        """;

    private static string Member(string type, Place place) => place switch
    {
        Place.Parameter or Place.Element => $"public void It({type} value) {{ }}",
        Place.Return or Place.AsyncResult => $"public {type} It() => throw new NotImplementedException();",
        Place.Property => $"public {type} It {{ get => throw new NotImplementedException(); set {{ }} }}",
        _ => $"public {type} It;",
    };

    private static string TypeIn(Shape shape, Place place) => place switch
    {
        Place.Element => $"List<{shape.Type}>",
        Place.AsyncResult => $"Task<{shape.Type}>",
        _ => shape.Type,
    };

    private static string ClassName(int number) => string.Create(CultureInfo.InvariantCulture, $"Case{number}");
}
