using LuaBindGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LuaBindGen.Generator.Tests.EditStories;

/// <summary>A project of several files, its options, and the compilation of them, which changes as it does in an IDE.</summary>
internal sealed class EditedProject
{
    private static readonly MetadataReference Library = Generation.Run(
        Consumer.Compile("namespace Lib { [LuaExport] public class Guest { public string Name => \"\"; } public class Other { } }")
            .WithAssemblyName("Library")).ToReference();

    public SortedDictionary<int, EditedFile> Files { get; } = [];

    public bool AllowsUnsafe { get; set; } = true;

    public bool SeesLibrary { get; set; } = true;

    public NullableContextOptions Nullable { get; set; } = NullableContextOptions.Enable;

    public CSharpParseOptions ParseOptions { get; set; } = Consumer.ParseOptions;

    /// <summary>Whether the code is as it is between two edits, not in the middle of one.</summary>
    public bool IsWhole => Files.Values.All(file => file.HalfTyped.Text.Length == 0);

    public string Texts => string.Join("\n", Files.Select(file => $"// File{file.Key}.cs\n{file.Value}"));

    public CSharpCompilation Compile()
    {
        var compilation = Consumer.Compile();
        return Update(compilation);
    }

    /// <summary>The same compilation with what was edited since.</summary>
    public CSharpCompilation Update(CSharpCompilation compilation)
    {
        var options = compilation.Options.WithAllowUnsafe(AllowsUnsafe).WithNullableContextOptions(Nullable);
        if (!options.Equals(compilation.Options))
            compilation = compilation.WithOptions(options);
        if (compilation.References.Contains(Library) != SeesLibrary)
            compilation = SeesLibrary ? compilation.AddReferences(Library) : compilation.RemoveReferences(Library);
        foreach (var tree in compilation.SyntaxTrees.Where(tree => !Files.Keys.Any(number => tree.FilePath == PathOf(number))).ToList())
            compilation = compilation.RemoveSyntaxTrees(tree);

        // The trees of one compilation have one version of the language.
        if (compilation.SyntaxTrees.Any(tree => tree.Options != ParseOptions))
            return compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(Files.Select(file => Parse(file.Key, file.Value)));
        foreach (var (number, file) in Files)
            compilation = Update(compilation, number, file);
        return compilation;
    }

    private static string PathOf(int number) => $"File{number}.cs";

    private SyntaxTree Parse(int number, EditedFile file) => CSharpSyntaxTree.ParseText(file.ToString(), ParseOptions, PathOf(number));

    private CSharpCompilation Update(CSharpCompilation compilation, int number, EditedFile file)
    {
        var tree = compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == PathOf(number));
        if (tree is null)
            return compilation.AddSyntaxTrees(Parse(number, file));

        var text = tree.GetText();
        var (before, after) = (text.ToString(), file.ToString());
        return before == after ? compilation : compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(Difference(before, after))));
    }

    // As an editor does it: the parser gets the change, not a new text.
    private static TextChange Difference(string before, string after)
    {
        var most = Math.Min(before.Length, after.Length);
        var start = 0;
        while (start < most && before[start] == after[start])
            start++;
        var end = 0;
        while (end < most - start && before[^(end + 1)] == after[^(end + 1)])
            end++;
        return new TextChange(TextSpan.FromBounds(start, before.Length - end), after[start..^end]);
    }
}
