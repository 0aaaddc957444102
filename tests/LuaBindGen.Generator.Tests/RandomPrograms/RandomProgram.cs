using System.Text;
using LuaBindGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LuaBindGen.Generator.Tests.RandomPrograms;

/// <summary>A project of random declarations that is a function of its seed alone. What of it does not compile is dropped.</summary>
internal sealed class RandomProgram
{
    private readonly List<Piece> _files;
    private readonly CSharpCompilation _project;

    public RandomProgram(int seed)
    {
        var dice = new Dice(seed);
        ParseOptions = Consumer.ParseOptions.WithLanguageVersion(
            dice.Pick(LanguageVersion.CSharp14, LanguageVersion.CSharp14, LanguageVersion.Preview, LanguageVersion.CSharp10, LanguageVersion.CSharp12));
        var options = Consumer.Options
            .WithNullableContextOptions(dice.Pick(NullableContextOptions.Enable, NullableContextOptions.Enable, NullableContextOptions.Disable, NullableContextOptions.Annotations))
            .WithOverflowChecks(dice.Chance(30));
        _project = Consumer.Compile().WithOptions(options).AddReferences(RandomLibrary.Reference);
        var declarations = new Declarations(dice);
        _files = [.. Enumerable.Range(0, 1 + dice.Next(2)).Select(_ => declarations.File())];
    }

    public CSharpParseOptions ParseOptions { get; }

    public IReadOnlyList<Piece> Files => _files;

    /// <summary>Each file that is left, as text.</summary>
    public IEnumerable<string> Texts()
    {
        foreach (var file in _files)
        {
            var text = new StringBuilder();
            var line = 1;
            file.Write(text, ref line);
            yield return text.ToString();
        }
    }

    public CSharpCompilation Compile() => _project.AddSyntaxTrees(Texts().Select((text, index) =>
        CSharpSyntaxTree.ParseText(Consumer.Usings + text, ParseOptions, $"File{index}.cs", Encoding.UTF8)));

    /// <summary>Drops what does not compile, until the rest does.</summary>
    public CSharpCompilation Repair()
    {
        while (true)
        {
            var compilation = Compile();
            var errors = Errors(compilation);
            if (errors.Count == 0)
                return compilation;
            foreach (var error in errors)
                Drop(error);
        }
    }

    /// <summary>What is left, without empty lines.</summary>
    public override string ToString() => string.Join(
        "\n", Texts().SelectMany((text, index) => text.Split('\n').Where(line => line.Length > 0).Prepend($"// File{index}.cs")));

    private static List<Diagnostic> Errors(CSharpCompilation compilation)
    {
        var syntax = compilation.SyntaxTrees.SelectMany(tree => tree.GetDiagnostics()).Where(IsError).ToList();
        if (syntax.Count > 0)
            return syntax;
        var declared = compilation.GetDeclarationDiagnostics().Where(IsError).ToList();
        if (declared.Count > 0)
            return declared;

        using var image = new MemoryStream();
        return compilation.Emit(image).Diagnostics.Where(IsError).ToList();
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private void Drop(Diagnostic error)
    {
        var place = error.Location.GetLineSpan();
        var file = error.Location.IsInSource ? _files[error.Location.SourceTree!.FilePath["File".Length] - '0'] : _files.Find(file => !file.IsDropped)!;
        if (!file.IsDropped && !file.DropAt(place.StartLinePosition.Line))
            file.IsDropped = true;
    }
}
