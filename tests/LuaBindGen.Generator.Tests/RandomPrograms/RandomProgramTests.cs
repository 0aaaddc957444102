using System.Diagnostics;
using LuaBindGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace LuaBindGen.Generator.Tests.RandomPrograms;

/// <summary>Whatever C# somebody marks: it is exported and compiles, or a diagnostic says why not.</summary>
public class RandomProgramTests(ITestOutputHelper output)
{
    private const int MostTries = 300;
    private const int MostFailures = 5;

    private int _exported;
    private int _reported;

    [Fact]
    public async Task A_random_program_compiles_with_its_glue_and_nothing_is_left_out_without_a_word()
    {
        var watch = Stopwatch.StartNew();
        var seeds = 0;
        var failures = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var seed in FuzzSettings.Seeds(usual: 20))
        {
            seeds++;
            var program = new RandomProgram(seed);
            program.Repair();
            if (await Failure(program) is not { } failure || failures.ContainsKey(Kind(failure)))
                continue;

            await Shrink(program, failure);
            failures.Add(Kind(failure), $"Seed {seed} (set LUABINDGEN_FUZZ_SEED to it), {program.ParseOptions.LanguageVersion}. {await Failure(program)}\n{program}");
            if (failures.Count == MostFailures)
                break;
        }

        Assert.True(failures.Count == 0, string.Join("\n\n", failures.Values));

        output.WriteLine($"{seeds} programs, {_exported} members exported, {_reported} reported, {watch.Elapsed.TotalSeconds:F1} s");
        Assert.True(_exported > 3 * seeds && _reported > 3 * seeds, "The programs hold hardly anything: they are of no use.");
    }

    private async Task<string?> Failure(RandomProgram program)
    {
        var generation = Generation.Run(program.Compile(), program.ParseOptions);
        if (generation.Result.Exception is { } exception)
            return exception.ToString();
        var generated = generation.Result.GeneratedSources.Select(source => source.SyntaxTree).ToHashSet();
        var problem = generation.Problems().FirstOrDefault(problem =>
            problem.Severity == DiagnosticSeverity.Error || (problem.Location.SourceTree is { } tree && generated.Contains(tree)));
        if (problem is not null)
            return $"{problem}\n{problem.Location.SourceTree}";

        var oracle = new ExportOracle(generation, await Analysis.Of(generation.Output));
        var complaint = oracle.Complaints().FirstOrDefault();
        _exported += oracle.Exported;
        _reported += oracle.Reported;
        return complaint;
    }

    // Drops each piece that the failure does not need. What does not compile any more is no smaller program, but another one.
    private async Task Shrink(RandomProgram program, string failure)
    {
        var tries = 0;
        foreach (var piece in program.Files.SelectMany(file => file.All()).Where(piece => !piece.IsNeeded && !piece.IsDropped).Reverse().ToList())
        {
            piece.IsDropped = true;
            if (tries++ > MostTries || !IsSound(program) || await Failure(program) is not { } other || Kind(other) != Kind(failure))
                piece.IsDropped = false;
        }
    }

    private static bool IsSound(RandomProgram program) =>
        program.Compile().GetDiagnostics().All(problem => problem.Severity != DiagnosticSeverity.Error);

    // The id of a diagnostic and the words of a complaint; positions and names change as the program shrinks.
    private static string Kind(string failure) =>
        failure.Contains(": ", StringComparison.Ordinal) ? failure.Split(": ")[1] : string.Join(' ', failure.Split(' ').TakeLast(5));
}
