using Xunit.Abstractions;

namespace LuaBindGen.Generator.Tests.EditStories;

public class RandomEditTests(ITestOutputHelper output)
{
    // What an edit may put into the middle of a file. Each keeps to one file, and what it means depends on the others.
    private static readonly string[] Members =
    [
        "", "public void Close() { }", "public long Size { get; set; }", "public A? Other() => null;", "public B? Other { get; set; }",
        "public C Find(C c) => c;", "[LuaIgnore] public void Close() { }", "public Task CloseAsync() => Task.CompletedTask;",
        "public new string Name = \"\";", "public void F(int a = 1) { }", "public void F(int a = 2) { }", "public A() { }", "public void (",
    ];

    private static readonly string[] Heads = ["", "[LuaExport] ", "[LuaExport(\"A\")] ", "[LuaExport(\"Other\")] ", "internal ", "[Obsolete] "];

    // EditStory compares with a fresh run after each edit.
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(null)]
    public void After_any_edits_the_result_is_that_of_a_fresh_run(int? fixedSeed)
    {
        var seed = fixedSeed ?? Random.Shared.Next();
        output.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        var classes = new[] { "A", "B", "C", "A" };
        var head = new[] { "[LuaExport] ", "", "[LuaExport] ", "" };
        var body = new[] { "", "", "", "" };
        var story = EditStory.BeginUntracked([.. classes.Select((_, file) => Text(file))]);

        for (var edit = 0; edit < 200; edit++)
        {
            var file = random.Next(classes.Length);
            var before = Text(file);
            if (random.Next(3) == 0)
                head[file] = Heads[random.Next(Heads.Length)];
            else
                body[file] = Members[random.Next(Members.Length)];
            output.WriteLine($"File{file}: {Text(file)}");
            story.Edit(file, before, Text(file));
        }

        string Text(int file) =>
            $"{head[file]}partial class {classes[file]}{(classes[file] == "B" ? " : C" : "")} {{ {body[file]} }}";
    }
}
