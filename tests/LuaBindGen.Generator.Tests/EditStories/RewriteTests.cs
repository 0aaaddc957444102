namespace LuaBindGen.Generator.Tests.EditStories;

/// <summary>Which files an edit writes: those that differ after it, and no other. A file counts as written when it has a new text, even an equal one.</summary>
public class RewriteTests
{
    private const string Everything =
        "Types: Cached, Cached, Cached, Cached; Names: Cached, Cached, Cached, Cached; Consumer: Unchanged; Index: Cached; Files: Cached, Cached, Cached, Cached; SourceOutput: Cached, Cached, Cached, Cached, Cached";

    private readonly EditStory _story = EditStory.Begin(
        "[LuaExport] public partial class Account : Entity { public long Balance { get; set; } }",
        "public partial class Account { public void Close() { } }",
        "public class Entity : Root { public string Name { get; set; } = \"\"; }",
        "[Serializable] public class Root { public virtual void Touch() { } }",
        "[LuaExport] public class Person : Entity { public override void Touch() { } }",
        "[LuaExport] public class Order { public Account? Payer { get; set; } public Color Paint => default; }",
        "[LuaExport] public static class Tools { public static long Twice(long a = Defaults.A) => a; }",
        "public static class Defaults { public const long A = 1; } public enum Color { Red }",
        "public class Unrelated { public int Field; void F() { var x = 1; } }");

    [Theory]
    [InlineData(8, "int Field", "long Field")]
    [InlineData(8, "Unrelated", "Renamed")]
    [InlineData(8, "var x = 1;", "var x = ")]
    [InlineData(8, "public class", "/* A word. */ public class")]
    [InlineData(1, "{ }", "{ Balance = 1; }")]
    [InlineData(0, "[LuaExport] ", "// First of all\n\n[LuaExport] ")]
    [InlineData(2, "= \"\"", "= \"x\"")]
    [InlineData(5, "=> default", "=> Color.Red")]
    [InlineData(6, "=> a", "=> a * 2")]
    public void An_edit_that_says_nothing_of_an_exported_class_writes_nothing(int file, string old, string with)
    {
        _story.Edit(file, old, with).Expect(Everything);
        Assert.Empty(_story.Rewritten);
    }

    [Theory]
    [InlineData(0, "Balance", "Amount", "Account.g.cs")]
    [InlineData(1, "Close()", "Close(long at)", "Account.g.cs")]
    [InlineData(1, "public void Close() { }", "", "Account.g.cs")]
    [InlineData(2, "Name", "Title", "Account.g.cs", "Person.g.cs")]
    [InlineData(2, "string Name", "string? Name", "Account.g.cs", "Person.g.cs")]
    [InlineData(2, " : Root", "", "Account.g.cs")]
    [InlineData(3, "Touch()", "Touch(long at)", "Account.g.cs", "Person.g.cs")]
    [InlineData(3, "virtual void Touch", "virtual long Touch", "Account.g.cs")]
    [InlineData(3, "{ public", "{ public void Leave() { } public", "Account.g.cs", "Person.g.cs")]
    [InlineData(3, "public virtual", "[Obsolete] public virtual", "Account.g.cs", "Person.g.cs")]
    [InlineData(4, "public override void Touch() { }", "", "Person.g.cs")]
    [InlineData(4, " : Entity", "", "Person.g.cs")]
    [InlineData(6, "long a", "long b", "Tools.g.cs")]
    [InlineData(7, "A = 1", "A = 2", "Tools.g.cs")]
    public void An_edit_writes_the_files_of_the_classes_that_it_is_about(int file, string old, string with, params string[] written) =>
        Assert.Equal(written, _story.Edit(file, old, with).Rewritten);

    [Fact]
    public void A_member_that_moves_to_another_part_writes_one_file_twice()
    {
        _story.Edit(1, "public void Close() { }", "");
        Assert.Equal(["Account.g.cs"], _story.Rewritten);

        _story.Edit(0, "public long", "public void Close() { } public long");
        Assert.Equal(["Account.g.cs"], _story.Rewritten);
    }
}
