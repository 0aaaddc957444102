namespace LuaBindGen.Tests.Objects;

/// <summary>A type that would be a text or a table, exported as a class: it has its members then.</summary>
public class ExportedScalarTests
{
    [Fact]
    public void Dates_are_computed_with_in_Lua()
    {
        using var lua = new LuaState();
        lua.Register(LuaExports.All);

        lua.Run(
            """
            local date = DateTimeOffset.parse("2026-11-23T10:00:00+01:00")
            assert(date.year == 2026 and date.hour == 10)
            local later = date:add_days(1.5)
            assert(later > date and date < later and date <= date)
            assert(later - date == 129600.0)
            assert(date == DateTimeOffset.parse("2026-11-23T09:00:00Z"))
            assert(tostring(date):find("2026", 1, true))
            """);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero), lua.Run<DateTimeOffset>("return DateTimeOffset.parse('2026-01-02T00:00:00Z')"));
    }

    [Fact]
    public void Json_that_is_exported_is_no_table()
    {
        using var lua = new LuaState();
        lua.Register(LuaExports.All);

        lua.Run(
            """
            local node = JsonNode.parse('{ "lines": [ { "price": 3.5 }, { "price": 4 } ] }')
            assert(node["lines"][1]["price"]:to_json_string() == "4")
            assert(node:get_path() == "$")
            """);
    }
}
