using LuaBindGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LuaBindGen.Generator.Tests.EditStories;

/// <summary>A project that is edited at random while one driver watches. After each edit the driver must have what a driver without memory finds.</summary>
/// <remarks>Steps are not tracked: <see cref="EditStory.BeginUntracked"/> says why.</remarks>
internal sealed class RandomStory
{
    private readonly EditedProject _project = new();
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;
    private Generation _last;

    private RandomStory(int seed)
    {
        for (var number = 0; number < 4; number++)
            _project.Files[number] = new RandomEdit(_project, (seed * 4) + number).NewFile();
        _compilation = _project.Compile();
        _last = Generation.From(Generation.NewDriver(isTracked: false), _compilation, out _driver);
    }

    /// <summary>How many files were generated after all edits of the story.</summary>
    public int Generated { get; private set; }

    /// <summary>How many files were there after an edit that nothing depended on.</summary>
    public int Kept { get; private set; }

    /// <summary>Tells a story; what went wrong in it is added to the result.</summary>
    public static (RandomStory Story, string? Failure) Tell(int seed, IEnumerable<int> edits)
    {
        var story = new RandomStory(seed);
        foreach (var edit in edits)
        {
            if (story.Edit(edit) is { } failure)
                return (story, $"{failure}\n\n{story._project.Texts}");
        }

        return (story, null);
    }

    private string? Edit(int seed)
    {
        var wasWhole = _project.IsWhole;
        var before = _last;
        var matters = new RandomEdit(_project, seed).Make();
        _compilation = _project.Update(_compilation);
        _driver = _driver.WithUpdatedParseOptions(_project.ParseOptions);
        _last = Generation.From(_driver, _compilation, out _driver);
        Generated += _last.Files.Count;

        var fresh = Generation.Run(_compilation, _project.ParseOptions);
        if (_last.Result.Exception is { } exception)
            return exception.ToString();
        if (!_last.Files.SequenceEqual(fresh.Files))
            return $"Incremental:\n{Show(_last)}\nFresh:\n{Show(fresh)}";
        if (_last.Result.Diagnostics.Length > 0)
            return _last.Result.Diagnostics[0].ToString();
        if (matters || !wasWhole)
            return null;

        Kept += _last.Files.Count;
        return _last.RewrittenSince(before) is [var rewritten, ..] ? $"{rewritten} was written again for nothing." : null;
    }

    private static string Show(Generation generation) => string.Join("\n", generation.Files.Select(file => $"== {file.Key}\n{file.Value}"));
}
