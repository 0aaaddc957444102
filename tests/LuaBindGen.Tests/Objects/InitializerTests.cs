using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Objects;

/// <summary>The table of initial values that a constructor takes.</summary>
public sealed class InitializerTests : IDisposable
{
    private readonly TestState _test = new();

    [Theory]
    [InlineData("Order.new { key = 'k', id = 1 }", "k 1 - nobody here 0 True 0 1")]
    [InlineData("Order.new { key = 'k', id = 1.0, note = 'x', customer = 'ada', place = 'there', size = 2, is_open = false, weight = 1.5 }", "k 1 x ada there 2 False 1.5 1")]
    [InlineData("Order.new({ key = 'k', id = 1 }, 'more')", "k 1 - nobody here 0 True 0 1")]
    [InlineData("Order.by('ada', 3, { key = 'k', id = 1 })", "k 1 - ada here 3 True 0 1")]
    [InlineData("Order.by('ada', nil, { key = 'k', id = 1, weight = 2 })", "k 1 - ada here 1 True 2 1")]
    [InlineData("Order.new(setmetatable({ key = 'k', id = 1 }, { __index = function() error('ran') end, __pairs = error }))", "k 1 - nobody here 0 True 0 1")]
    public void What_is_given_is_set_and_the_rest_stays(string expression, string expected) =>
        Assert.Equal(expected, _test.Lua.Run<string>($"return {expression}:describe()"));

    [Fact]
    public void Values_of_every_kind()
    {
        var order = _test.Lua.Run<Order>(
            "return Order.new { key = '', id = 1, tag = { 5 }, data = '\\0\\255', parent = Order.new { key = 'p', id = 2 } }");

        using var tag = order.Tag.As<LuaTable>();
        Assert.Equal(5, tag.Get<long>(1));
        Assert.Equal([0, 255], order.Data!);
        Assert.Equal("p", order.Parent!.Key);
    }

    [Fact]
    public void A_table_of_which_nothing_is_required_may_be_missing() => Assert.Equal(
        "0 0 0 3", _test.Lua.Run<string>("return table.concat({ Parcel.new().size, Parcel.new(nil).size, Parcel.new({}).size, Parcel.new({ size = 3 }).size }, ' ')"));

    [Theory]
    [InlineData("Order.new { key = 'k' }", "missing field 'id' to 'Order.new' (integer expected)")]
    [InlineData("Order.new()", "missing field 'id' to 'Order.new' (integer expected)")]
    [InlineData("Order.new { id = 1 }", "missing field 'key' to 'Order.new' (string expected)")]
    [InlineData("Order.by('ada')", "missing field 'id' to 'Order.by' (integer expected)")]
    [InlineData("Order.new { key = 'k', id = 'x' }", "bad field 'id' to 'Order.new' (integer expected, got string)")]
    [InlineData("Order.new { key = 'k', id = 1, note = 5 }", "bad field 'note' to 'Order.new' (string or nil expected, got the integer 5)")]
    [InlineData("Order.new { key = 'k', id = 1, place = 5 }", "bad field 'place' to 'Order.new' (string expected, got the integer 5)")]
    [InlineData("Order.new { key = 'k', id = 1, is_open = 'x' }", "bad field 'is_open' to 'Order.new' (boolean expected, got string)")]
    [InlineData("Order.new { key = 'k', id = 1, parent = Parcel.new() }", "bad field 'parent' to 'Order.new' (Order expected, got Parcel)")]
    [InlineData("Order.new('x')", "bad argument #1 'fields' to 'Order.new' (table expected, got string)")]
    [InlineData("Order.by('ada', 1, 2)", "bad argument #3 'fields' to 'Order.by' (table expected, got the integer 2)")]
    [InlineData("Parcel.new { sise = 1 }", "bad argument #1 'fields' to 'Parcel.new' (unknown field 'sise'; known are 'size')")]
    [InlineData("Parcel.new { [('xxxxxxxxxx'):rep(1e5)] = 1 }", "bad argument #1 'fields' to 'Parcel.new' (unknown field 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...'; known are 'size')")]
    [InlineData("Parcel.new { size = 1, 2 }", "bad argument #1 'fields' to 'Parcel.new' (unknown field [1]; known are 'size')")]
    [InlineData("Parcel.new { [true] = 1 }", "bad argument #1 'fields' to 'Parcel.new' (unknown field [boolean]; known are 'size')")]
    [InlineData("Order.new { key = 'k', id = 1, revision = 2 }", "bad argument #1 'fields' to 'Order.new' (unknown field 'revision'; known are 'id', 'note', 'customer', 'place', 'size', 'is_open', 'weight', 'tag', 'data', 'parent', 'key')")]
    [InlineData("Parcel.new { size = -1 }", "no parcel is that small")]
    public void What_is_wrong_is_named(string expression, string message)
    {
        var exception = Assert.ThrowsAny<LuaException>(() => _test.Lua.Run("local o = " + expression, "test"));
        Assert.Equal("test:1: " + message, exception.Message);
    }

    [Fact]
    public void A_value_for_a_new_object_cannot_be_set_later() => Assert.Equal(
        "test:1: 'Order.note' cannot be set",
        Assert.ThrowsAny<LuaException>(() => _test.Lua.Run("Order.new({ key = 'k', id = 1 }).note = 'x'", "test")).Message);

    [Fact]
    public void The_table_is_the_scripts_own_afterwards() => Assert.Equal(
        "1 2", _test.Lua.Run<string>("local t = { size = 1 } local a = Parcel.new(t) t.size = 2 return a.size .. ' ' .. Parcel.new(t).size"));

    public void Dispose() => _test.Dispose();
}
