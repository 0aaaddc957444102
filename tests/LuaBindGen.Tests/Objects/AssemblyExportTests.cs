using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Objects;

/// <summary>Types that attributes of the assembly export: of another library, and generic ones filled in.</summary>
public sealed class AssemblyExportTests : IDisposable
{
    private readonly TestState _test = new();

    [Theory]
    [InlineData("Uri.new('https://example.org:8080/a').port", "8080")]
    [InlineData("Uri.new('https://example.org/a').host", "example.org")]
    [InlineData("Uri.scheme_delimiter", "://")]
    [InlineData("Uri.uri_scheme_https", "https")]
    [InlineData("Uri.escape_data_string('a b')", "a%20b")]
    [InlineData("Library.join(Uri.new('https://example.org/a/'), 'b').absolute_uri", "https://example.org/a/b")]
    public void A_class_of_a_library(string expression, string expected) =>
        Assert.Equal(expected, _test.Lua.Run<string>($"return tostring({expression})"));

    [Fact]
    public void Its_exceptions_are_errors() => Assert.IsType<UriFormatException>(
        Assert.ThrowsAny<LuaException>(() => _test.Lua.Run("Uri.new('no uri')")).InnerException);

    [Fact]
    public void Its_objects_go_both_ways()
    {
        _test.Lua.Globals["home"] = LuaValue.FromObject(new Uri("https://example.org/"));
        Assert.Equal("example.org", _test.Lua.Run<string>("return home.host"));
        Assert.Equal(new Uri("https://example.org/x"), _test.Lua.Run<Uri>("return Library.join(home, 'x')"));
    }

    [Theory]
    [InlineData("Library.shelf_of(Account.new('ada')).count", "1")]
    [InlineData("Accounts.new({ first = Account.new('ada') }):put(Account.new('grace')):find(0).owner", "grace")]
    [InlineData("Accounts.new({ first = Account.new('ada') }):find(0)", "nil")]
    [InlineData("ShelfOfString.new({ first = 'a' }):put('b'):find(0)", "b")]
    [InlineData("Library.count(Library.shelf_of(Account.new('ada')))", "1")]
    [InlineData("select(2, pcall(Library.count, ShelfOfString.new({ first = 'a' }))).message", "bad argument #1 'shelf' to 'Library.count' (Accounts or nil expected, got ShelfOfString)")]
    [InlineData("select(2, pcall(ShelfOfString.new({ first = 'a' }).put, Accounts.new({ first = Account.new('x') }), 'b')).message", "bad self to 'ShelfOfString:put' (ShelfOfString expected, got Accounts); call it with a colon, object:put(...)")]
    public void A_generic_class_that_is_filled_in(string expression, string expected) =>
        Assert.Equal(expected, _test.Run<string>($"return tostring({expression})"));

    [Fact]
    public void Each_that_is_filled_in_has_statics_of_its_own() => Assert.Equal(
        "x true", _test.Lua.Run<string>("ShelfOfString.last = 'x' local seen = ShelfOfString.last .. ' ' .. tostring(Accounts.last == nil) ShelfOfString.last = nil return seen"));

    public void Dispose() => _test.Dispose();
}
