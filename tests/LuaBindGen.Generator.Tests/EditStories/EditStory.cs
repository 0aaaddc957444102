using LuaBindGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LuaBindGen.Generator.Tests.EditStories;

/// <summary>A project that is edited while one generator driver watches, as in an IDE.</summary>
/// <remarks>After each edit, what the driver has is compared with what a driver without memory makes of the same project.</remarks>
internal sealed class EditStory
{
    private static readonly string[] StepNames = [Steps.Types, Steps.Names, Steps.Consumer, Steps.Index, Steps.Files, "SourceOutput"];

    private GeneratorDriver _driver;
    private Compilation _compilation;
    private Generation _last;

    private EditStory(Compilation compilation, bool isTracked)
    {
        _driver = Generation.NewDriver(isTracked);
        _compilation = compilation;
        _last = Run();
    }

    public IReadOnlyDictionary<string, string> Files => _last.Files;

    /// <summary>The files that the last edit has written, also those of which it wrote the same again.</summary>
    public IReadOnlyList<string> Rewritten { get; private set; } = [];

    /// <summary>Begins with files of the names <c>File0.cs</c>, <c>File1.cs</c>, ...</summary>
    public static EditStory Begin(params string[] sources) => new(Consumer.Compile(sources), isTracked: true);

    /// <summary>Begins a long story. Its steps are not tracked, as in a compiler or an IDE.</summary>
    /// <remarks>
    /// While Roslyn 5.0 tracks steps it loses outputs: once an input that had none is removed, the next edit may find one too few
    /// of another input, or fail ("Unexpected value '(Cached, Added)'"). Without tracking the same edits come out right.
    /// </remarks>
    public static EditStory BeginUntracked(params string[] sources) => new(Consumer.Compile(sources), isTracked: false);

    /// <summary>Replaces text in a file.</summary>
    public EditStory Edit(int file, string old, string with)
    {
        var tree = Tree(file);
        var text = tree.GetText();
        var start = text.ToString().IndexOf(old, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{old}' is not in the file.");

        // As an editor does it: the parser gets the change, not a new text.
        var changed = tree.WithChangedText(text.Replace(start, old.Length, with));
        return Change(_compilation.ReplaceSyntaxTree(tree, changed));
    }

    public EditStory Remove(int file) => Change(_compilation.RemoveSyntaxTrees(Tree(file)));

    public EditStory Add(int file, string source) => Change(_compilation.AddSyntaxTrees(Consumer.Parse(source, $"File{file}.cs")));

    public EditStory Change(Compilation compilation)
    {
        var before = _last;
        _compilation = compilation;
        _last = Run();
        Rewritten = _last.RewrittenSince(before);
        return this;
    }

    public EditStory AllowUnsafe(bool allow) =>
        Change(_compilation.WithOptions(((CSharpCompilationOptions)_compilation.Options).WithAllowUnsafe(allow)));

    /// <summary>Checks why each step has the outputs that it has, in one text: <c>Types: Modified, Cached; Names: ...</c></summary>
    public EditStory Expect(string reasons)
    {
        var actual = string.Join("; ", StepNames.Select(name => $"{name}: {Reasons(name)}"));
        Assert.True(reasons == actual, $"Expected {reasons}\nActual   {actual}");
        return this;
    }

    private SyntaxTree Tree(int file) => _compilation.SyntaxTrees.Single(tree => tree.FilePath == $"File{file}.cs");

    private Generation Run()
    {
        var generation = Generation.From(_driver, _compilation, out _driver);
        Assert.Null(generation.Result.Exception);
        Assert.Equal(Generation.Run(_compilation).Files, generation.Files);
        return generation;
    }

    private string Reasons(string step)
    {
        var tracked = step == "SourceOutput" ? _last.Result.TrackedOutputSteps : _last.Result.TrackedSteps;
        return tracked.TryGetValue(step, out var runs)
            ? string.Join(", ", runs.SelectMany(run => run.Outputs).Select(output => output.Reason))
            : "none";
    }
}
