using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LuaBindGen.Generator.Tests.Harness;

/// <summary>A project that uses LuaBindGen, made of source texts.</summary>
internal static class Consumer
{
    public const string AssemblyName = "Consumer";

    private static readonly MetadataReference Runtime = MetadataReference.CreateFromFile(typeof(LuaExportAttribute).Assembly.Location);

    public static CSharpParseOptions ParseOptions { get; } =
        CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp14).WithDocumentationMode(DocumentationMode.Diagnose);

    public static CSharpCompilationOptions Options { get; } = new(
        OutputKind.DynamicallyLinkedLibrary,
        allowUnsafe: true,
        nullableContextOptions: NullableContextOptions.Enable,
        warningLevel: 9999,
        // The samples of the tests do without comments. Comments that are there, as in generated code, have to be right.
        // And without tokens: what that brings is tested by itself.
        specificDiagnosticOptions: [new("CS1591", ReportDiagnostic.Suppress), new(MissingToken, ReportDiagnostic.Suppress)]);

    private const string MissingToken = "LBG0023";

    /// <summary>Compiles files of the names <c>File0.cs</c>, <c>File1.cs</c>, ...</summary>
    public static CSharpCompilation Compile(params string[] sources) => CSharpCompilation.Create(
        AssemblyName,
        sources.Select((source, index) => Parse(source, $"File{index}.cs")),
        [.. Net100.References.All, Runtime],
        Options);

    /// <summary>The same where a rule is tested: also one that the samples of others do not keep.</summary>
    public static CSharpCompilation CompileFor(string id, params string[] sources) => WithRule(id, Compile(sources));

    /// <summary>A project in which a rule holds.</summary>
    public static CSharpCompilation WithRule(string id, CSharpCompilation compilation) =>
        compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(compilation.Options.SpecificDiagnosticOptions.Remove(id)));

    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(Usings + source, ParseOptions, path);

    // One line, so that positions in tests are easy to reckon with.
    public const string Usings = "using System; using System.Collections.Generic; using System.Threading; using System.Threading.Tasks; using LuaBindGen;\n";
}
