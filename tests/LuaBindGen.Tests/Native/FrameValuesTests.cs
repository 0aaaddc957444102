using LuaBindGen.Native;
using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Native;

/// <summary>Arguments are read where they lie, as the library would read them.</summary>
public class FrameValuesTests
{
    private const string Script =
        """
        local special = Special.new()
        return tostring(pcall(host.add, 1, 2)) .. tostring(pcall(host.add, 1.0, 2))
          .. tostring(select(2, pcall(host.add, "1", 2))) .. tostring(select(2, pcall(host.add, 1)))
          .. tostring(select(2, pcall(host.add, 1.5, 2))) .. special.kind
          .. tostring(Special.same() == Special.get()) .. tostring(select(2, pcall(host.sleep, 0 / 0)))
        """;

    [Fact]
    public void The_layout_is_known_on_a_64_bit_machine()
    {
        using var test = new TestState();
        Assert.Equal(Environment.Is64BitProcess, FrameValues.AreReadable);
    }

    [Fact]
    public void Each_type_is_what_the_library_says()
    {
        using var test = new TestState(LuaLibraries.Restricted | LuaLibraries.Io);
        using var values = test.Lua.Run<LuaResults>(
            "return nil, false, true, 1, 1.5, 'text', string.rep('long', 20), {}, print, function() end, coroutine.create(print), io.stdout, Special.new()");
        using var entry = test.Lua.Enter();
        foreach (var value in values)
            value.Push(test.Lua, entry.Stack);
        for (var i = 1; i <= values.Count + 1; i++)
            Assert.Equal((LuaType)NativeMethods.lua_type(entry.Stack.Handle, i), FrameValues.TypeAt(entry.Stack.Handle, i));
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(-1L)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Integers_are_read_whole(long value)
    {
        using var test = new TestState();
        using var entry = test.Lua.Enter();
        entry.Stack.Push(value);
        entry.Stack.Push((double)value);
        Assert.True(FrameValues.TryInteger(entry.Stack.Handle, 1, out var integer));
        Assert.True(FrameValues.TryFloat(entry.Stack.Handle, 2, out var number));
        Assert.Equal((value, (double)value), (integer, number));
        Assert.False(FrameValues.TryInteger(entry.Stack.Handle, 2, out _) || FrameValues.TryInteger(entry.Stack.Handle, 3, out _));
    }

    [Fact]
    public void A_table_has_the_places_that_it_was_given_and_keeps_them_when_it_is_emptied()
    {
        using var test = new TestState();
        using var values = test.Lua.Run<LuaResults>(
            """
            local emptied = {}
            for i = 1, 100000 do emptied[i] = true end
            for i = 1, 100000 do emptied[i] = nil end
            return {}, { 1, 2, 3 }, { a = 1, b = 2, c = 3 }, emptied, #emptied, print
            """);
        using var entry = test.Lua.Enter();
        foreach (var value in values)
            value.Push(test.Lua, entry.Stack);
        var handle = entry.Stack.Handle;
        var places = Enumerable.Range(1, 7).Select(index => FrameValues.PlacesOf(handle, index)).ToList();
        Assert.Equal([1L, 4, 4], places[..3]);
        Assert.InRange(places[3], 65536, 1 << 18);
        Assert.Equal([0L, 0, 0], places[4..]);
    }

    [Fact]
    public void Without_it_everything_is_the_same()
    {
        using var test = new TestState();
        var read = test.Run<string>(Script);
        FrameValues.AreReadable = false;
        try
        {
            Assert.Equal(read, test.Run<string>(Script));
        }
        finally
        {
            FrameValues.AreReadable = Environment.Is64BitProcess;
        }
    }
}
