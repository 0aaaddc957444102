using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Objects;

/// <summary>Exported types inside exported types: in Lua in the table of the type around them.</summary>
public sealed class NestedTypeTests : IDisposable
{
    private readonly TestState _test = new();

    [Theory]
    [InlineData("Ledger.Entry.find(5).amount", "5")]
    [InlineData("Ledger.Entry.new({ amount = 4 }).amount", "4")]
    [InlineData("Ledger.Entry.Kinds.debit", "debit")]
    [InlineData("Ledger.Entry.Kinds.count(Ledger.Entry.find(3))", "3")]
    [InlineData("LedgerTools.twice(2)", "4")]
    [InlineData("Ledger.LedgerTools", "nil")]
    [InlineData("Entry", "nil")]
    [InlineData("Ledger.limit", "9")]
    [InlineData("select(2, pcall(Ledger.Entry.Kinds.count, 1)).message", "bad argument #1 'entry' to 'Ledger.Entry.Kinds.count' (Ledger.Entry expected, got the integer 1)")]
    public void Reading(string expression, string expected) => Assert.Equal(expected, _test.Lua.Run<string>($"return tostring({expression})"));

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(0, 2, 1)]
    [InlineData(1, 0, 2)]
    [InlineData(1, 2, 0)]
    [InlineData(2, 0, 1)]
    [InlineData(2, 1, 0)]
    public void The_order_of_registration_does_not_matter(params int[] order)
    {
        using var lua = new LuaState();
        LuaExportedType[] types = [LuaExports.Ledger, LuaExports.Entry, LuaExports.Kinds];
        foreach (var index in order)
            lua.Register(types[index]);

        Assert.Equal("9 5 debit", lua.Run<string>("return Ledger.limit .. ' ' .. Ledger.Entry.find(5).amount .. ' ' .. Ledger.Entry.Kinds.debit"));
    }

    [Fact]
    public void A_type_is_found_where_the_one_around_it_was_not_registered()
    {
        using var lua = new LuaState();
        lua.Register(LuaExports.Kinds);

        Assert.Equal("debit nil nil", lua.Run<string>("return Ledger.Entry.Kinds.debit .. ' ' .. tostring(Ledger.limit) .. ' ' .. tostring(Ledger.Entry.find)"));
    }

    [Fact]
    public void Registering_the_outer_one_again_keeps_the_inner_ones()
    {
        _test.Lua.Run("Ledger.mine = 1 Ledger.Entry.mine = 2");
        _test.Lua.Register(LuaExports.Ledger);
        Assert.Equal("nil 2 debit", _test.Lua.Run<string>("return tostring(Ledger.mine) .. ' ' .. Ledger.Entry.mine .. ' ' .. Ledger.Entry.Kinds.debit"));

        _test.Lua.Register(LuaExports.Entry);
        Assert.Equal("nil debit", _test.Lua.Run<string>("return tostring(Ledger.Entry.mine) .. ' ' .. Ledger.Entry.Kinds.debit"));
    }

    [Fact]
    public void What_a_script_took_away_is_not_kept()
    {
        var collected = _test.Lua.Run<bool>(
            "local weak = setmetatable({ Ledger }, { __mode = 'v' }) Ledger = nil collectgarbage() collectgarbage() return weak[1] == nil");
        Assert.True(collected);

        _test.Lua.Register(LuaExports.Ledger);
        Assert.Equal(9, _test.Lua.Run<long>("return Ledger.limit"));
    }

    public void Dispose() => _test.Dispose();
}
