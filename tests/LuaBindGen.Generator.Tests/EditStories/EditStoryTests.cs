namespace LuaBindGen.Generator.Tests.EditStories;

/// <summary>What is done again after an edit, and that it is enough.</summary>
public class EditStoryTests
{
    private const string Account =
        """
        [LuaExport]
        public partial class Account : Entity
        {
            public long Balance { get; set; }
        }
        """;

    private const string OtherPart = "public partial class Account { public void Close() { } }";
    private const string Base = "public class Entity { public string Name { get; set; } = \"\"; }";
    private const string Order = "[LuaExport] public class Order { public Account? Payer { get; set; } }";
    private const string Unrelated = "public class Unrelated { public int Field; }";

    private readonly EditStory _story = EditStory.Begin(Account, OtherPart, Base, Order, Unrelated);

    [Fact]
    public void At_first_all_is_new() => _story.Expect(
            "Types: New, New; Names: New, New; Consumer: New; Index: New; Files: New, New; SourceOutput: New, New, New");

    [Fact]
    public void An_edit_in_an_unrelated_file_writes_nothing() =>
        _story.Edit(4, "int Field", "long Field").Expect(
            "Types: Cached, Cached; Names: Cached, Cached; Consumer: Unchanged; Index: Cached; Files: Cached, Cached; SourceOutput: Cached, Cached, Cached");

    [Fact]
    public void A_comment_in_the_file_of_the_class_writes_nothing() =>
        _story.Edit(0, "public long", "/* in pence */ public long").Expect(
            "Types: Cached, Cached; Names: Cached, Cached; Consumer: Unchanged; Index: Cached; Files: Cached, Cached; SourceOutput: Cached, Cached, Cached");

    [Fact]
    public void The_body_of_a_member_writes_nothing() =>
        _story.Edit(1, "Close() { }", "Close() { Balance = 0; }").Expect(
            "Types: Cached, Cached; Names: Cached, Cached; Consumer: Unchanged; Index: Cached; Files: Cached, Cached; SourceOutput: Cached, Cached, Cached");

    [Fact]
    public void A_member_added_in_the_other_part_writes_the_file_of_the_class()
    {
        _story.Edit(1, "Close() { }", "Close() { } public void Open() { }").Expect(
            "Types: Modified, Cached; Names: Unchanged, Cached; Consumer: Unchanged; Index: Cached; Files: Modified, Cached; SourceOutput: Modified, Cached, Cached");
        Assert.Contains("\"open\"", _story.Files["Account.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_of_the_base_class_renamed_elsewhere_writes_the_file_of_the_class()
    {
        _story.Edit(2, "Name", "Title").Expect(
            "Types: Modified, Cached; Names: Unchanged, Cached; Consumer: Unchanged; Index: Cached; Files: Modified, Cached; SourceOutput: Modified, Cached, Cached");
        Assert.Contains("\"title\"", _story.Files["Account.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("\"name\"", _story.Files["Account.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_that_is_removed_takes_its_file_with_it()
    {
        _story.Remove(3).Expect(
            "Types: Cached, Removed; Names: Cached, Removed; Consumer: Unchanged; Index: Modified; Files: Cached, Removed; SourceOutput: Cached, Removed, Modified");
        Assert.Equal(["Account.g.cs", "LuaExports.g.cs"], _story.Files.Keys);
    }

    [Fact]
    public void A_class_whose_attribute_goes_is_a_type_that_others_cannot_pass()
    {
        _story.Edit(0, "[LuaExport]", "").Expect(
            "Types: Modified, Removed; Names: Modified, Removed; Consumer: Unchanged; Index: Modified; Files: Modified, Removed; SourceOutput: Modified, Removed, Modified");
        Assert.Equal(["LuaExports.g.cs", "Order.g.cs"], _story.Files.Keys);
        Assert.DoesNotContain("payer", _story.Files["Order.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_that_gets_another_name_changes_the_list_and_who_speaks_of_it()
    {
        _story.Edit(0, "[LuaExport]", "[LuaExport(\"Konto\")]").Expect(
            "Types: Modified, Modified; Names: Modified, Unchanged; Consumer: Unchanged; Index: Modified; Files: Modified, Modified; SourceOutput: Modified, Modified, Modified");
        Assert.Contains("\"Konto or nil\"", _story.Files["Order.g.cs"], StringComparison.Ordinal);
        Assert.Contains("<c>Konto</c>", _story.Files["LuaExports.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_that_is_added_changes_the_list_only() =>
        _story.Add(5, "[LuaExport] public class Item { }").Expect(
            "Types: Cached, Cached, New; Names: Cached, Cached, New; Consumer: Unchanged; Index: Modified; Files: Cached, Cached, New; SourceOutput: Cached, Cached, New, Modified");

    [Fact]
    public void A_class_that_takes_the_Lua_name_of_another_first_takes_its_file_too()
    {
        _story.Add(5, "namespace A { [LuaExport] public class Order { } }").Expect(
            "Types: Cached, Cached, New; Names: Cached, Cached, New; Consumer: Unchanged; Index: Modified; Files: Cached, Removed, New; SourceOutput: Cached, Removed, New, Modified");
        Assert.Equal(["A.Order.g.cs", "Account.g.cs", "LuaExports.g.cs"], _story.Files.Keys);
    }

    [Fact]
    public void Types_that_a_file_exports_by_attributes_come_and_go()
    {
        var story = EditStory.BeginUntracked(
            "[assembly: LuaExport(typeof(Box<A>))] [assembly: LuaExport(typeof(WeakReference))]",
            "public partial class Box<T> { public T? Value; }",
            "[LuaExport] public class A { public Box<A>? Box; public WeakReference? Home; public Box<string>? Texts; }");
        Assert.Equal(["A.g.cs", "Box{A}.g.cs", "LuaExports.g.cs", "System.WeakReference.g.cs"], story.Files.Keys);

        story.Edit(0, "typeof(WeakReference)", "typeof(Box<string>)");
        Assert.Equal(["A.g.cs", "Box{A}.g.cs", "Box{System.String}.g.cs", "LuaExports.g.cs"], story.Files.Keys);
        Assert.Contains("\"texts\"", story.Files["A.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("\"home\"", story.Files["A.g.cs"], StringComparison.Ordinal);

        story.Add(3, "public partial class Box<T> { public static int Count { get; set; } public const int Size = 1; }");
        Assert.Contains("StaticProperty(\"count\"", story.Files["Box{System.String}.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Constant(\"size\", 1)", story.Files["Box{A}.g.cs"], StringComparison.Ordinal);

        story.Add(4, "[assembly: LuaNaming(LuaNamingPolicy.AsDeclared)]");
        Assert.Contains("\"Texts\"", story.Files["A.g.cs"], StringComparison.Ordinal);

        story.Remove(0);
        Assert.Equal(["A.g.cs", "LuaExports.g.cs"], story.Files.Keys);
    }

    [Fact]
    public void A_file_that_exports_types_is_read_again_only_where_they_changed()
    {
        var story = EditStory.Begin("[assembly: LuaExport(typeof(Uri))]", "[LuaExport] public class A { }", "class Other { }");
        story.Edit(2, "Other", "Another").Expect(
            "Types: Cached, Cached; Names: Cached, Cached; Consumer: Unchanged; Index: Cached; Files: Cached, Cached; SourceOutput: Cached, Cached, Cached");
    }

    [Fact]
    public void Fields_and_statics_in_another_part_write_the_file_of_the_class()
    {
        _story.Edit(1, "Close() { }", "Close() { } public const int Limit = 1; public static int Count; public int Size;").Expect(
            "Types: Modified, Cached; Names: Unchanged, Cached; Consumer: Unchanged; Index: Cached; Files: Modified, Cached; SourceOutput: Modified, Cached, Cached");
        Assert.Contains("Constant(\"limit\", 1)", _story.Files["Account.g.cs"], StringComparison.Ordinal);

        _story.Edit(1, "Limit = 1", "Limit = 2");
        Assert.Contains("Constant(\"limit\", 2)", _story.Files["Account.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Unsafe_code_forbidden_takes_all_files_away_and_allowed_brings_them_back()
    {
        _story.AllowUnsafe(false).Expect(
            "Types: Cached, Cached; Names: Cached, Cached; Consumer: Modified; Index: Modified; Files: Removed, Removed; SourceOutput: Removed, Removed, Modified");
        Assert.Empty(_story.Files);

        _story.AllowUnsafe(true).Expect(
            "Types: Cached, Cached; Names: Cached, Cached; Consumer: Modified; Index: Modified; Files: New, New; SourceOutput: New, New, Modified");
        Assert.Equal(3, _story.Files.Count);
    }

    [Fact]
    public void A_class_that_comes_back_stays()
    {
        var story = EditStory.BeginUntracked("public class A { }", "[LuaExport(\"A\")] public class C { }", "class Other { }");
        story.Edit(0, "public", "[LuaExport] public");
        Assert.Equal(["A.g.cs", "LuaExports.g.cs"], story.Files.Keys);

        story.Edit(0, "[LuaExport] ", "");
        Assert.Equal(["C.g.cs", "LuaExports.g.cs"], story.Files.Keys);

        // The list stays as it is here, and so nothing asks for C again.
        story.Edit(2, "Other", "Another");
        Assert.Equal(["C.g.cs", "LuaExports.g.cs"], story.Files.Keys);
    }
}
