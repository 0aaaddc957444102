using System.Collections.Immutable;
using System.Diagnostics;
using LuaBindGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Abstractions;

namespace LuaBindGen.Generator.Tests.Analyzers;

/// <summary>What the analyzers cost next to what they are part of: a build, and a keystroke.</summary>
/// <remarks>docs/how-to.md has the command that shows the figures. The test itself only sees what is out of all proportion.</remarks>
public class AnalyzerSpeedTests(ITestOutputHelper output)
{
    private const int TypeCount = 500;

    private static readonly SyntaxTree[] Marked = Parse("[LuaExport] ");
    private static readonly SyntaxTree[] Unmarked = Parse("");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_build_spends_its_time_in_the_compiler(bool isExported)
    {
        var (compiler, driver, analyzers) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < 5; round++)
        {
            compiler.Add(await Measure(isExported, compilation => Task.FromResult(compilation.GetDiagnostics())));
            driver.Add(await Measure(isExported, compilation => Analyze(compilation, [new NoAnalyzer()])));
            analyzers.Add(await Measure(isExported, compilation => Analyze(compilation, Analysis.Analyzers)));
        }

        var cost = Median(analyzers) - Median(driver);
        output.WriteLine(
            $"{(isExported ? "500 exported types" : "500 types, none exported")} of 10 members: compiler {Median(compiler) / TypeCount:0.0} us a type, analyzers {cost / TypeCount:0.0} us a type ({cost / Median(compiler):0.00} x), an empty analyzer {(Median(driver) - Median(compiler)) / TypeCount:0.0}");
        Assert.True(cost < Median(compiler), $"{cost:0} us against {Median(compiler):0} us");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_keystroke_in_one_file_costs_little_more_than_without_us(bool isExported)
    {
        var (driver, analyzers) = (new List<double>(), new List<double>());
        for (var round = 0; round < 9; round++)
        {
            driver.Add(await Measure(isExported, compilation => AnalyzeFile(compilation, [new NoAnalyzer()])));
            analyzers.Add(await Measure(isExported, compilation => AnalyzeFile(compilation, Analysis.Analyzers)));
        }

        output.WriteLine(
            $"{(isExported ? "500 exported types" : "500 types, none exported")}, one file of 10 looked at: an empty analyzer {Median(driver) / 1000:0.00} ms, ours {Median(analyzers) / 1000:0.00} ms");
        Assert.True(Median(analyzers) < Median(driver) + 500_000, $"{Median(analyzers):0} us against {Median(driver):0} us");
    }

    // A new compilation each time, as after each edit: nothing that an earlier round has bound helps this one.
    private static async Task<double> Measure(bool isExported, Func<Compilation, Task<ImmutableArray<Diagnostic>>> work)
    {
        var compilation = Consumer.CompileFor("LBG0023").AddSyntaxTrees(isExported ? Marked : Unmarked);
        var watch = Stopwatch.StartNew();
        await work(compilation);
        return watch.Elapsed.TotalMicroseconds;
    }

    // The compiler works either way; what is left is the analyzers' own.
    private static Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        compilation.WithAnalyzers(analyzers).GetAllDiagnosticsAsync();

    private static Task<ImmutableArray<Diagnostic>> AnalyzeFile(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        compilation.WithAnalyzers(analyzers).GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(compilation.SyntaxTrees.First()), null, default);

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static SyntaxTree[] Parse(string attribute) =>
        [.. Enumerable.Range(0, TypeCount / 10).Select(file => Consumer.Parse(string.Join("\n", Enumerable.Range(file * 10, 10).Select(type => Type(attribute, type))), $"Types{file}.cs"))];

    private static string Type(string attribute, int number) =>
        $$"""
        {{attribute}}public class Type{{number}}
        {
            private long _total;
            public Type{{number}}(string name) { Name = name; }
            public string Name { get; }
            public long Total { get => _total; set => _total = value; }
            public void Add(long amount) { if (amount < 0) throw new ArgumentException(Name); _total += amount; }
            public long Sum(long a, long b) => a + b + _total;
            public string Join(string text, bool reversed = false) => reversed ? Name + text : text + Name;
            public async Task<string?> FindAsync(string key, CancellationToken token = default) { await Task.Delay(1, token).ConfigureAwait(false); return key.Length > 0 ? key : null; }
            public async Task SaveAsync() { foreach (var part in Name.Split(' ')) await Task.Delay(part.Length); }
            public Type{{number}}? Other(Type{{number}} other) => other.Total > Total ? other : null;
            public static Type{{number}} Open(string name) => new(name);
        }
        """;

#pragma warning disable RS1001, RS2008 // No compiler loads it, and no release has it.
    private sealed class NoAnalyzer : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("NONE", "None", "None", "None", DiagnosticSeverity.Hidden, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSymbolAction(static _ => { }, SymbolKind.NamedType, SymbolKind.Method, SymbolKind.Property, SymbolKind.Field, SymbolKind.Event);
        }
    }
#pragma warning restore RS1001, RS2008
}
