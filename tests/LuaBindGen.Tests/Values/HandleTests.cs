using LuaBindGen.Native;
using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Values;

public class HandleTests
{
    [Fact]
    public void A_million_dropped_handles_leave_the_registry_flat()
    {
        using var test = new TestState();
        var lua = test.Lua;
        lua.Run("t = {}");
        Drop(lua, 1000);
        Flush(test);
        var before = RegistrySize(lua);
        for (var i = 0; i < 100; i++)
        {
            Drop(lua, 10_000);
            Flush(test);
        }
        Assert.InRange<long>(RegistrySize(lua), 0, before + 20_000);
        Assert.InRange<double>(lua.Run<double>("collectgarbage() return collectgarbage('count')"), 0, 4_000);

        static void Drop(LuaState lua, int count)
        {
            using var function = lua.Load("return t");
            for (var i = 0; i < count; i++)
                _ = function.Call<LuaTable>();
        }

        static void Flush(TestState test)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            test.Settle();
        }
    }

    [Fact]
    public void Handles_disposed_within_one_turn_are_released_at_once()
    {
        using var test = new TestState();
        var before = RegistrySize(test.Lua);
        test.Run<bool>("for i = 1, 20000 do host.apply(function() end, nil) end return true");
        Assert.InRange<long>(RegistrySize(test.Lua), 0, before + 50);
    }

    [Fact]
    public async Task Dispose_works_from_any_thread_and_twice()
    {
        using var test = new TestState();
        var table = test.Lua.CreateTable();
        await Task.Run(() =>
        {
            table.Dispose();
            table.Dispose();
        });
        Assert.Throws<ObjectDisposedException>(() => table.Length);
        test.Settle();
    }

    [Fact]
    public void Tables_are_read_and_written_with_their_metamethods()
    {
        using var test = new TestState();
        using var table = test.Lua.Run<LuaTable>(
            """
            log = ""
            return setmetatable({ own = 1 }, {
              __index = function(_, k) log = log .. "get " .. tostring(k) .. " " return k end,
              __newindex = function(_, k, v) log = log .. "set " .. k .. " " .. v .. " " end,
              __len = function() return 42 end,
            })
            """);
        Assert.Equal(1, table.Get<long>("own"));
        Assert.Equal("other", table.Get<string>("other"));
        table["fresh"] = 5;
        table["own"] = 6;
        Assert.Equal(42, table.Length);
        Assert.Equal("get other set fresh 5 ", test.Lua.Run<string>("return log"));
        Assert.Equal(6, table.Get<long>("own"));
    }

    [Fact]
    public void A_metamethod_that_raises_is_an_exception_and_the_state_goes_on()
    {
        using var test = new TestState();
        using var table = test.Lua.Run<LuaTable>("local f = function() error('meta', 0) end return setmetatable({}, { __index = f, __newindex = f, __len = f })");
        Assert.Equal("meta", Assert.Throws<LuaException>(() => table["x"]).Message);
        Assert.Equal("meta", Assert.Throws<LuaException>(() => table["x"] = 1).Message);
        Assert.Equal("meta", Assert.Throws<LuaException>(() => table.Length).Message);
        Assert.Throws<ArgumentException>(() => test.Lua.Globals[LuaValue.Nil] = 1);
        Assert.Throws<ArgumentException>(() => test.Lua.Globals[double.NaN] = 1);
        Assert.True(test.Lua.Globals[double.NaN].IsNil);
        using var waits = test.Run<LuaTable>("return setmetatable({}, { __index = function() return host.fetch(1) end })");
        Assert.Contains("synchronous Run or Call", Assert.Throws<LuaException>(() => waits["x"]).Message);
    }

    [Fact]
    public void Pairs_are_enumerated_while_values_change()
    {
        using var test = new TestState();
        using var table = test.Lua.Run<LuaTable>("return { 1, 2, x = 3, y = 4 }");
        var sum = 0L;
        foreach (var (key, value) in table)
        {
            sum += value.As<long>();
            table[key] = LuaValue.Nil;
        }
        Assert.Equal((10, 0), (sum, table.Count()));
    }

    [Fact]
    public void Strings_are_bytes_and_text_is_UTF8()
    {
        using var test = new TestState();
        using var identity = test.Lua.Load("return ...");
        var bytes = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        Assert.Equal(bytes, identity.Call<byte[]>(bytes));
        Assert.Equal("grüße 🌍 \0 end", identity.Call<string>("grüße 🌍 \0 end"));
        Assert.Throws<LuaConversionException>(() => identity.Call<string>(bytes));
        Assert.Throws<ArgumentException>(() => identity.Call<string>("half \ud800"));
        Assert.Equal(1, test.Lua.Run<long>("return 1"));
    }

    [Theory]
    [InlineData("return 3.0", 3L)]
    [InlineData("return math.mininteger", long.MinValue)]
    [InlineData("return -2^63", long.MinValue)]
    [InlineData("return 2^53", 1L << 53)]
    public void A_float_with_an_integral_value_is_an_integer(string chunk, long expected)
    {
        using var test = new TestState();
        Assert.Equal(expected, test.Lua.Run<long>(chunk));
    }

    [Theory]
    [InlineData("return '3'")]
    [InlineData("return 2^63")]
    [InlineData("return 0/0")]
    [InlineData("return 1/0")]
    [InlineData("return true")]
    public void Nothing_else_is_an_integer(string chunk)
    {
        using var test = new TestState();
        Assert.Throws<LuaConversionException>(() => test.Lua.Run<long>(chunk));
    }

    [Fact]
    public void The_same_object_is_the_same_userdata()
    {
        using var test = new TestState();
        Assert.True(test.Run<bool>("local a = Account.new('x') return a == a:self() and rawequal(a, a:self()) and a:is_same(a:self()) and not a:is_same()"));
        var account = test.Run<Account>("kept = Account.new('x') return kept");
        test.Lua.Globals["other"] = LuaValue.FromObject(account);
        Assert.True(test.Lua.Run<bool>("return rawequal(kept, other)"));
    }

    [Fact]
    public void Every_number_of_CSharp_becomes_the_number_that_it_is()
    {
        Assert.Equal(
            [1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1.5, 1.5, "a"],
            new LuaValue[] { (byte)1, (sbyte)1, (short)1, (ushort)1, 1, 1U, 1L, 1UL, 1.5F, 1.5, 'a' });
        Assert.Equal(LuaValueKind.Integer, ((LuaValue)(byte)1).Kind);
        Assert.Throws<OverflowException>(() => (LuaValue)ulong.MaxValue);
    }

    [Fact]
    public void Results_that_nobody_asked_for_are_no_handles()
    {
        using var test = new TestState();
        using var function = test.Lua.Load("return {}, {}, {}");
        var before = RegistrySize(test.Lua);
        for (var i = 0; i < 1000; i++)
        {
            function.Call();
            test.Lua.Run("return {}");
        }
        Assert.InRange<long>(RegistrySize(test.Lua), 0, before + 5);
    }

    [Fact]
    public void An_object_is_shown_as_what_it_is()
    {
        using var test = new TestState();
        Assert.Equal("special true", test.Run<string>("local b = Special.get() return b.kind .. ' ' .. tostring(b == Special.same())"));
    }

    [Fact]
    public void FromObject_makes_what_has_a_value_of_its_own_that_value()
    {
        Assert.Equal(
            [5, 5.5, true, "x", LuaValue.Nil],
            new LuaValue[] { LuaValue.FromObject(5), LuaValue.FromObject(5.5), LuaValue.FromObject(true), LuaValue.FromObject("x"), LuaValue.FromObject(null) });
    }

    [Fact]
    public void Objects_that_no_script_holds_are_let_go()
    {
        using var test = new TestState();
        test.Run<bool>("for i = 1, 10000 do Account.new('x'):self() end collectgarbage() collectgarbage() return true");
        Assert.Equal(0, test.Lua.Objects.Count);
    }

    [Fact]
    public void A_forgotten_state_is_closed_when_it_is_collected()
    {
        var reference = Forget();
        for (var i = 0; i < 10 && reference.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Assert.False(reference.IsAlive);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static WeakReference Forget()
        {
            var lua = new LuaState();
            lua.Register(LuaExports.All);
            lua.Run("x = Account.new('x')");
            return new WeakReference(lua);
        }
    }

    private static long RegistrySize(LuaState lua) => (long)NativeMethods.lua_rawlen(lua.Main.Handle, LuaStack.Registry);
}
