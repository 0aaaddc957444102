using Basic.Reference.Assemblies;
using LuaBindGen.CodeFixes;
using LuaBindGen.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace LuaBindGen.Generator.Tests.Harness;

/// <summary>A fix, the code before it and the code after it: for each problem by itself, and for all of a file, a project and a solution.</summary>
/// <remarks>
/// Problems are marked: <c>{|LBG0004:decimal|}</c>. What is left after the fix is marked in the code after it.
/// </remarks>
internal sealed class FixTest<TFix> : CSharpCodeFixTest<ExportAnalyzer, TFix, DefaultVerifier>
    where TFix : Fix, new()
{
    public FixTest()
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange([.. Net100.References.All, MetadataReference.CreateFromFile(typeof(LuaExportAttribute).Assembly.Location)]);

        // The messages have tests of their own.
        MarkupOptions = MarkupOptions.UseFirstDescriptor;
    }

    /// <summary>A single file.</summary>
    public static Task Run(string before, string after) => Run([before], [after]);

    /// <summary>Several files.</summary>
    public static Task Run(string[] before, string[] after)
    {
        var test = new FixTest<TFix>();
        for (var index = 0; index < before.Length; index++)
        {
            test.TestState.Sources.Add(($"File{index}.cs", before[index]));
            test.FixedState.Sources.Add(($"File{index}.cs", after[index]));
        }

        return test.RunAsync();
    }

    /// <summary>A file, and one of another project that the first project references.</summary>
    public static Task Run((string File, string Other) before, (string File, string Other) after)
    {
        // Of fixing all, the harness sees only what changes in the first project.
        var test = new FixTest<TFix> { CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck };
        test.SolutionTransforms.Add(static (solution, _) =>
            solution.ProjectIds.Aggregate(solution, (current, id) => current.WithProjectCompilationOptions(id, Consumer.Options)));
        foreach (var (state, file, other) in new[] { (test.TestState, before.File, before.Other), (test.FixedState, after.File, after.Other) })
        {
            state.Sources.Add(("File0.cs", file));
            var project = new ProjectState("Other", LanguageNames.CSharp, "/Other/Other", "cs");
            project.Sources.Add(("Other0.cs", other));
            project.AdditionalReferences.AddRange(test.TestState.AdditionalReferences);
            state.AdditionalProjects.Add("Other", project);
            state.AdditionalProjectReferences.Add("Other");
        }

        return test.RunAsync();
    }

    /// <summary>Fails if a fix is offered.</summary>
    public static Task OffersNone(string source) => Run(source, source);

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => Analysis.Analyzers;

    protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => [new TFix()];

    protected override CompilationOptions CreateCompilationOptions() =>
        Consumer.Options.WithSpecificDiagnosticOptions(new TFix().FixableDiagnosticIds.Aggregate(Consumer.Options.SpecificDiagnosticOptions, static (options, id) => options.Remove(id)));

    protected override ParseOptions CreateParseOptions() => Consumer.ParseOptions.WithDocumentationMode(DocumentationMode.Parse);
}
