using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Values;

/// <summary>Spans and memories of bytes.</summary>
public class BytesTests
{
    [Fact]
    public void Bytes_cross_as_they_are()
    {
        using var test = new TestState();
        test.Lua.Run(
            """
            local all = {}
            for i = 0, 255 do all[#all + 1] = string.char(i) end
            all = table.concat(all)
            assert(bytes.sum(all) == 32640 and bytes.sum("") == 0)
            assert(bytes.tail(all, 0) == all and bytes.tail("abc", 2) == "c" and bytes.tail("abc", 3) == "")
            assert(bytes.text("grün") == "grün")
            for _, wrong in ipairs { 1, true, {} } do assert(not pcall(bytes.sum, wrong) and not pcall(bytes.text, wrong)) end
            assert(not pcall(bytes.sum, nil) and not pcall(bytes.sum))
            """);
    }

    [Fact]
    public void Asynchronous_methods_take_them()
    {
        using var test = new TestState();
        Assert.Equal("3 x\u00ff", test.Run<string>("""return bytes.length("abc") .. " " .. bytes.later("x\u{ff}")"""));
    }

    [Fact]
    public void A_span_stays_valid_while_Lua_collects()
    {
        using var test = new TestState();
        Assert.Equal(
            10_000 * 7,
            test.Lua.Run<int>(
                """
                return bytes.sum_after(string.rep("\7", 10000), function()
                  for i = 1, 1000 do local _ = string.rep("x", 10000 + i) end
                  collectgarbage()
                end)
                """));
    }

    [Fact]
    public void A_span_is_not_copied()
    {
        using var test = new TestState();
        using var sum = test.Lua.Load("local n = ... for i = 1, n do bytes.sum(text) end");
        test.Lua.Run("text = string.rep('x', 100000)");
        sum.Call(10);
        var before = GC.GetAllocatedBytesForCurrentThread();
        sum.Call(1000);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000);
    }
}
