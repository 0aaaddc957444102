using System.Runtime.CompilerServices;

namespace LuaBindGen.Generator.Tests.Matrix;

/// <summary>The files that the matrix is made of, and those that are made of it.</summary>
internal static class MatrixFiles
{
    private static readonly string Root = FindRoot();

    private static readonly string Features = Path.Combine(Root, "tests", "LuaBindGen.Conformance", "Features");

    /// <summary>The page.</summary>
    public static string Page { get; } = Path.Combine(Root, "docs", "lua-mapping.md");

    /// <summary>The classes that are exported, for the conformance cases.</summary>
    public static string Fixture { get; } = Path.Combine(Features, "MatrixShapes.cs");

    /// <summary>The cases.</summary>
    public static string Script { get; } = Path.Combine(Features, "Matrix.lua");

    /// <summary>The types that shapes are made of, which the conformance cases have too.</summary>
    public static string ReadTypes() => File.ReadAllText(Path.Combine(Features, "MatrixTypes.cs"));

    /// <summary>Fails unless the files have these texts; writes beside a file what it should be.</summary>
    public static void Verify(params IEnumerable<(string Path, string Text)> files)
    {
        var different = files.Where(file => !Matches(file.Path, file.Text)).Select(file => Path.GetFileName(file.Path)).ToList();
        Assert.True(
            different.Count == 0,
            $"The matrix says something else than {string.Join(" and ", different)}. It was written beside, as *.received.*: where that is right, it takes the place of the other.");
    }

    private static bool Matches(string path, string text)
    {
        var received = Path.ChangeExtension(path, ".received" + Path.GetExtension(path));
        File.Delete(received);
        if (File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == text)
            return true;
        File.WriteAllText(received, text);
        return false;
    }

    private static string FindRoot([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
