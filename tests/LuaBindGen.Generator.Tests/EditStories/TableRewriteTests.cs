namespace LuaBindGen.Generator.Tests.EditStories;

/// <summary>Types that are tables have files of their own: which edits write those, and which leave them.</summary>
public class TableRewriteTests
{
    private readonly EditStory _story = EditStory.Begin(
        "[LuaExport] public class Shop { public void Add(Order order) { } }",
        "[LuaExport] public class Stock { public List<Order> All() => []; public long Count => 0; }",
        "[LuaTable] public record Order(long Id, Line[] Lines);",
        "[LuaTable] public record Line(string Name, Color Color = Color.Red);",
        "public enum Color { Red }",
        "public class Unrelated { public int Field; }");

    [Theory]
    [InlineData(5, "int Field", "long Field")]
    [InlineData(3, ");", ") { public double Total => 1; }")]
    [InlineData(2, ");", ") { private int _field; }")]
    [InlineData(0, "{ }", "{ _ = order; }")]
    [InlineData(2, "public record", "/* of a customer */ public record")]
    public void An_edit_that_says_nothing_of_a_table_writes_nothing(int file, string old, string with) =>
        Assert.Empty(_story.Edit(file, old, with).Rewritten);

    [Theory]
    [InlineData(3, "Name", "Title", "Line-table.g.cs")]
    [InlineData(2, "long Id", "long Id, string? Note", "Order-table.g.cs")]
    [InlineData(4, "Red", "Red, Blue", "Line-table.g.cs")]
    [InlineData(2, "[LuaTable]", "[LuaTable, LuaNaming(LuaNamingPolicy.CamelCase)]", null)]
    [InlineData(1, "Count", "Number", "Stock.g.cs")]
    [InlineData(3, "record Line", "record struct Line", "Line-table.g.cs")]
    public void An_edit_writes_the_file_that_it_is_about(int file, string old, string with, string? written) =>
        Assert.Equal(written is null ? [] : [written], _story.Edit(file, old, with).Rewritten);

    [Fact]
    public void A_table_that_can_be_none_takes_with_it_what_is_made_of_it()
    {
        _story.Edit(3, "string Name", "Type Name");
        Assert.Equal(["LuaExports.g.cs", "Shop.g.cs", "Stock.g.cs"], _story.Files.Keys.Order());
        Assert.Equal(["Shop.g.cs", "Stock.g.cs"], _story.Rewritten);

        _story.Edit(3, "Type Name", "string Name");
        Assert.Equal(["Line-table.g.cs", "LuaExports.g.cs", "Order-table.g.cs", "Shop.g.cs", "Stock.g.cs"], _story.Files.Keys.Order());
    }

    [Fact]
    public void A_table_stays_while_anybody_uses_it()
    {
        Assert.DoesNotContain(_story.Remove(0).Rewritten, file => file.Contains("-table", StringComparison.Ordinal));
        Assert.Contains("Order-table.g.cs", _story.Files.Keys);
        _story.Edit(1, "List<Order>", "List<long>");
        Assert.Equal(["LuaExports.g.cs", "Stock.g.cs"], _story.Files.Keys.Order());
    }
}
