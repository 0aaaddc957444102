using System.Runtime.CompilerServices;
using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.Snapshots;

/// <summary>
/// Compares what is generated with the files <c>Class.Method#hint.verified.cs</c>, by the conventions of Verify, which takes
/// the place of this class once it can be restored.
/// </summary>
internal static class Verifier
{
    private static readonly string Version = typeof(LuaBindGenerator).Assembly.GetName().Version!.ToString(3);

    /// <summary>Verifies every generated file, and that all of them compile without a warning, also in the oldest C# that we write for.</summary>
    public static Task Verify(Generation generation, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        generation.AssertClean().AssertGeneratedCodeIsCSharp10();
        var prefix = Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}.{method}#");
        var received = generation.Files.ToDictionary(
            pair => prefix + Path.GetFileNameWithoutExtension(pair.Key), pair => Scrub(pair.Value));
        var differences = received.Where(pair => !Matches(pair.Key, pair.Value)).Select(pair => pair.Key).ToList();
        differences.AddRange(Orphans(prefix, received.Keys));
        Assert.True(differences.Count == 0, Message(differences));
        return Task.CompletedTask;
    }

    // A new version of the package is no change of what is generated.
    private static string Scrub(string text) => text.Replace($"\"{Version}\"", "\"{version}\"", StringComparison.Ordinal);

    private static bool Matches(string path, string text)
    {
        var (verified, received) = ($"{path}.verified.cs", $"{path}.received.cs");
        File.Delete(received);
        if (File.Exists(verified) && File.ReadAllText(verified).ReplaceLineEndings("\n") == text)
            return true;

        File.WriteAllText(received, text);
        return false;
    }

    // A snapshot that nothing is compared with any more would stay for ever.
    private static IEnumerable<string> Orphans(string prefix, IEnumerable<string> received) =>
        Directory.GetFiles(Path.GetDirectoryName(prefix)!, Path.GetFileName(prefix) + "*.verified.cs")
            .Select(path => path[..^".verified.cs".Length])
            .Except(received);

    private static string Message(List<string> paths) =>
        $"""
        {paths.Count} generated file(s) differ from their snapshots:
          {string.Join("\n  ", paths.Select(Path.GetFileName))}
        Each was written beside its snapshot as *.received.cs. Where the new one is right, rename it to *.verified.cs; where
        nothing was received, the file is not generated any more: delete its snapshot.
        """;
}
