using System.Collections.Immutable;
using LuaBindGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Tests.Analyzers;

/// <summary>Warnings of ours can be turned off and up as any others.</summary>
public class ConfigurationTests
{
    private const string Source = "[LuaExport] public class A { public event Action? Changed { add { } remove { } } }";

    [Fact]
    public async Task A_pragma_silences_a_warning() => Assert.Empty(await Analysis.OfClean(Consumer.Compile(
        """
        [LuaExport] public class A
        {
        #pragma warning disable LBG0006
            public event Action? Changed { add { } remove { } }
        #pragma warning restore LBG0006
        }
        """)));

    [Fact]
    public async Task A_pragma_for_another_one_does_not() =>
        Assert.Single(await Analysis.OfClean(Consumer.Compile("#pragma warning disable LBG0005\n" + Source)));

    [Fact]
    public async Task An_editorconfig_silences_a_warning() => Assert.Empty(await WithEditorConfig("none"));

    [Fact]
    public async Task An_editorconfig_makes_an_error_of_a_warning() =>
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(await WithEditorConfig("error")).Severity);

    private static Task<IReadOnlyList<Diagnostic>> WithEditorConfig(string severity)
    {
        var config = AnalyzerConfigSet.Create(
            ImmutableArray.Create(AnalyzerConfig.Parse($"root = true\n[*.cs]\ndotnet_diagnostic.LBG0006.severity = {severity}\n", "/project/.editorconfig")));
        var tree = Consumer.Parse(Source, "/project/File0.cs");
        var compilation = Consumer.Compile().AddSyntaxTrees(tree)
            .WithOptions(Consumer.Options.WithSyntaxTreeOptionsProvider(new Severities(config)));
        return Analysis.Of(compilation);
    }

    /// <summary>Hands the severities of a parsed .editorconfig to the compiler, as the build does.</summary>
    private sealed class Severities(AnalyzerConfigSet config) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            config.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            config.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }
}
