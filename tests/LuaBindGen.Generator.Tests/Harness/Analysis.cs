using System.Collections.Immutable;
using LuaBindGen.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LuaBindGen.Generator.Tests.Harness;

/// <summary>Runs all analyzers over a project, with the generated code in it, as a build does.</summary>
internal static class Analysis
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        [new ExportAnalyzer(), new ProjectAnalyzer(), new AttributeAnalyzer(), new AssemblyExportAnalyzer(), new ContextAnalyzer(), new BlockingAnalyzer(), new TokenAnalyzer(), new ConverterAnalyzer(), new TableAnalyzer(), new HandleAnalyzer()];

    /// <summary>Fails unless the source, once the marks <c>[|</c> and <c>|]</c> are taken out, has one problem, and there.</summary>
    public static async Task Reports(string id, string message, string markedSource)
    {
        var marked = Consumer.Parse(markedSource, "File0.cs").ToString();
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var span = TextSpan.FromBounds(start, marked.IndexOf("|]", StringComparison.Ordinal) - 2);
        var diagnostic = Assert.Single(await OfClean(Consumer.CompileFor(id, Unmark(markedSource))));

        Assert.Equal((id, message), (diagnostic.Id, diagnostic.GetMessage(null)));
        Assert.True(span == diagnostic.Location.SourceSpan, $"At {diagnostic.Location}, not at {span}.");
    }

    /// <summary>Fails if there is a problem in the source.</summary>
    public static async Task Accepts(params string[] sources) => Assert.Empty(await OfClean(Consumer.Compile(sources)));

    /// <summary>Fails if a rule finds something in the source.</summary>
    public static async Task AcceptsBy(string id, string source) => Assert.Empty(await OfClean(Consumer.CompileFor(id, source)));

    /// <summary>The problems of a project in the order of their places; fails if what is generated for it does not compile.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> OfClean(Compilation compilation)
    {
        var generation = Generation.Run(compilation).AssertCompiles();
        return await Of(generation.Output);
    }

    /// <summary>The problems of a project, which need not compile.</summary>
    public static Task<IReadOnlyList<Diagnostic>> Of(Compilation compilation) =>
        Run(compilation, static driver => driver.GetAnalyzerDiagnosticsAsync());

    /// <summary>The problems that an IDE shows of the first file while no other one is open.</summary>
    public static Task<IReadOnlyList<Diagnostic>> OfFirstFile(Compilation compilation) =>
        Run(compilation, driver => driver.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(compilation.SyntaxTrees.First()), null, default));

    private static async Task<IReadOnlyList<Diagnostic>> Run(
        Compilation compilation, Func<CompilationWithAnalyzers, Task<ImmutableArray<Diagnostic>>> analyze)
    {
        Exception? failure = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: (exception, _, _) => failure = exception,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var diagnostics = await analyze(compilation.WithAnalyzers(Analyzers, options));
        Assert.Null(failure);
        return [.. diagnostics.Where(diagnostic => !diagnostic.IsSuppressed).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private static string Unmark(string source) =>
        source.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
}
