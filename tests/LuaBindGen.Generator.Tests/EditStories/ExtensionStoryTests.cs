namespace LuaBindGen.Generator.Tests.EditStories;

/// <summary>What is done again after an edit where one class adds members to the objects of another: each file depends on its own class, and on what the other is.</summary>
public class ExtensionStoryTests
{
    private const string Account = "[LuaExport] public class Account { public void Close() { } }";
    private const string Extensions = "[LuaExport] public static partial class Extensions { public static void Audit(this Account account) { } }";
    private const string OtherPart = "public static partial class Extensions { extension(Account account) { public long Fee => 1; } }";

    private readonly EditStory _story = EditStory.Begin(Account, Extensions, OtherPart);

    [Fact]
    public void An_extension_method_that_is_added_writes_the_file_of_the_static_class()
    {
        _story.Edit(1, "public static void Audit", "public static void Freeze(this Account account) { } public static void Audit").Expect(
            "Types: Cached, Modified; Names: Cached, Unchanged; Consumer: Unchanged; Index: Cached; Files: Cached, Modified; SourceOutput: Cached, Modified, Cached");
        AssertHas("type.ExtensionMethod(typeof(global::Account), \"freeze\", &Freeze);");
    }

    [Fact]
    public void A_property_of_a_block_in_the_other_part_writes_the_file_of_the_static_class()
    {
        _story.Edit(2, "Fee", "Cost").Expect(
            "Types: Cached, Modified; Names: Cached, Unchanged; Consumer: Unchanged; Index: Cached; Files: Cached, Modified; SourceOutput: Cached, Modified, Cached");
        AssertHas("type.ExtensionProperty(typeof(global::Account), \"cost\", &GetCost, null);");
    }

    [Fact]
    public void A_member_that_is_added_to_the_class_writes_its_own_file_only() =>
        _story.Edit(0, "Close() { }", "Close() { } public void Audit() { }").Expect(
            "Types: Modified, Cached; Names: Unchanged, Cached; Consumer: Unchanged; Index: Cached; Files: Modified, Cached; SourceOutput: Modified, Cached, Cached");

    [Fact]
    public void The_body_of_an_extension_writes_nothing() =>
        _story.Edit(2, "=> 1", "=> 2").Expect(
            "Types: Cached, Cached; Names: Cached, Cached; Consumer: Unchanged; Index: Cached; Files: Cached, Cached; SourceOutput: Cached, Cached, Cached");

    [Fact]
    public void A_class_whose_attribute_goes_has_no_extensions()
    {
        _story.Edit(0, "[LuaExport]", "").Expect(
            "Types: Modified, Removed; Names: Modified, Removed; Consumer: Unchanged; Index: Modified; Files: Modified, Removed; SourceOutput: Modified, Removed, Modified");
        Assert.DoesNotContain("type.Extension", _story.Files["Extensions.g.cs"], StringComparison.Ordinal);
        _story.Edit(0, "public class", "[LuaExport] public class");
        AssertHas("type.ExtensionMethod(typeof(global::Account), \"audit\", &Audit);");
    }

    [Fact]
    public void A_method_that_is_no_extension_any_more_stays_a_function()
    {
        _story.Edit(1, "this ", "");
        AssertHas("type.Function(\"audit\", &Audit);");
        Assert.DoesNotContain("\"audit\", &Audit);\n        type.ExtensionMethod", _story.Files["Extensions.g.cs"], StringComparison.Ordinal);
    }

    private void AssertHas(string line) => Assert.Contains(line, _story.Files["Extensions.g.cs"], StringComparison.Ordinal);
}
