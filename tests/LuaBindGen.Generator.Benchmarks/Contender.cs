using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LuaBindGen.Generator.Benchmarks;

/// <summary>What is measured: nothing known yet, a member of one type renamed, a key pressed in an unrelated file.</summary>
internal enum Moment
{
    Cold,
    Edit,
    Keystroke,
}

/// <summary>What one run took.</summary>
/// <param name="Milliseconds">The time.</param>
/// <param name="Bytes">What was allocated.</param>
internal readonly record struct Sample(double Milliseconds, long Bytes);

/// <summary>A generator with the project that it works on.</summary>
internal sealed class Contender
{
    private readonly CSharpCompilation _project;
    private readonly Func<ISourceGenerator> _generator;
    private readonly GeneratorDriver _warm;
    private int _edits;

    public Contender(string name, CSharpCompilation project, Func<ISourceGenerator> generator)
    {
        Name = name;
        _project = project;
        _generator = generator;
        _warm = NewDriver().RunGenerators(project);
        Check(_warm);
    }

    public string Name { get; }

    /// <summary>How many files it wrote.</summary>
    public int Files => _warm.GetRunResult().GeneratedTrees.Length;

    /// <summary>Takes one sample. The compilation is new each time, as after each key in an IDE; the parsing is not measured.</summary>
    public Sample Measure(Moment moment)
    {
        var (driver, project) = moment switch
        {
            Moment.Cold => (NewDriver(), CSharpCompilation.Create(_project.AssemblyName, _project.SyntaxTrees, _project.References, _project.Options)),
            Moment.Edit => (_warm, Replace("class T7 ", "Next", $"Next{++_edits}")),
            _ => (_warm, Replace("class Unrelated", "* 2", $"* {++_edits}")),
        };
        GC.Collect();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        var result = driver.RunGenerators(project);
        var sample = new Sample(watch.Elapsed.TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
        Check(result);
        return sample;
    }

    private GeneratorDriver NewDriver() => CSharpGeneratorDriver.Create([_generator()], parseOptions: Projects.ParseOptions);

    private CSharpCompilation Replace(string file, string old, string with)
    {
        var tree = _project.SyntaxTrees.Single(tree => tree.GetText().ToString().Contains(file, StringComparison.Ordinal));
        var text = tree.GetText();
        var span = new TextSpan(text.ToString().LastIndexOf(old, StringComparison.Ordinal), old.Length);
        return _project.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(new TextChange(span, with))));
    }

    // What fails or writes nothing would be the fastest of all.
    private void Check(GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results.Single();
        if (result.Exception is not null || result.GeneratedSources.Length < Projects.Types || result.Diagnostics.Length > 0)
            throw new InvalidOperationException($"{Name}: {result.GeneratedSources.Length} files, {result.Diagnostics.FirstOrDefault()}", result.Exception);
    }
}
