using System.Collections.Immutable;
using LuaBindGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Tests.Analyzers;

/// <summary>Each problem of ours can be turned off and up as any other. The wrong example of its page is what has it.</summary>
public class ConfigurationTests
{
    public static TheoryData<string> Ids() => RulePage.Ids();

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_pragma_silences_it(string id) =>
        Assert.Empty(await Analysis.Of(new RulePage(id).CompileWrong($"#pragma warning disable {id}\n")));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_pragma_for_another_one_does_not(string id) =>
        Assert.NotEmpty(await Analysis.Of(new RulePage(id).CompileWrong("#pragma warning disable LBG9999\n")));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task An_editorconfig_silences_it(string id) => Assert.Empty(await WithEditorConfig(id, "none"));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task An_editorconfig_gives_it_another_severity(string id)
    {
        foreach (var (name, severity) in new[] { ("error", DiagnosticSeverity.Error), ("suggestion", DiagnosticSeverity.Info) })
        {
            var problems = await WithEditorConfig(id, name);
            Assert.NotEmpty(problems);
            Assert.All(problems, problem => Assert.Equal(severity, problem.Severity));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_SuppressMessage_of_the_assembly_silences_it(string id) => Assert.Empty(await Analysis.Of(
        new RulePage(id).CompileWrong($"[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"LuaBindGen\", \"{id}\")]\n")));

    [Theory]
    [InlineData("[LuaExport, SuppressMessage(\"LuaBindGen\", \"LBG0006\")] public class A { public void E<T>() { } }")]
    [InlineData("[LuaExport] public class A { [SuppressMessage(\"LuaBindGen\", \"LBG0006:A member is of a kind that is not exported\", Justification = \"for C# only\")] public void E<T>() { } }")]
    [InlineData("[LuaExport] public class A { [SuppressMessage(\"LuaBindGen\", \"LBG0004\")] public void F(Type type) { } }")]
    [InlineData("[LuaExport] public class A { [SuppressMessage(\"LuaBindGen\", \"LBG0009\")] public void End() { } }")]
    [InlineData("public sealed class A { [LuaIgnore, SuppressMessage(\"LuaBindGen\", \"LBG0011\")] public void End() { } }")]
    [InlineData("[LuaExport(\"print\"), SuppressMessage(\"LuaBindGen\", \"LBG0013\")] public class A { }")]
    public async Task A_SuppressMessage_silences_what_it_stands_on(string source)
    {
        Assert.Empty(await Analysis.Of(Consumer.Compile("using System.Diagnostics.CodeAnalysis; " + source)));
        Assert.Single(await Analysis.Of(Consumer.Compile("using System.Diagnostics.CodeAnalysis; " + source.Replace("LBG", "XYZ", StringComparison.Ordinal))));
    }

    private static Task<IReadOnlyList<Diagnostic>> WithEditorConfig(string id, string severity)
    {
        var config = AnalyzerConfigSet.Create(
            ImmutableArray.Create(AnalyzerConfig.Parse($"root = true\n[*.cs]\ndotnet_diagnostic.{id}.severity = {severity}\n", "/project/.editorconfig")));
        var compilation = new RulePage(id).CompileWrong();
        foreach (var tree in compilation.SyntaxTrees)
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithFilePath("/project/" + tree.FilePath));
        return Analysis.Of(compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new Severities(config))));
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
