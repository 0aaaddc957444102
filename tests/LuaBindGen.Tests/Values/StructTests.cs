using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Values;

/// <summary>Exported structs: a script has a copy of its own, which its members may change.</summary>
public class StructTests
{
    [Fact]
    public void Members_work_on_the_script_s_own_copy()
    {
        using var test = new TestState();
        test.Lua.Run(
            """
            local p = Point.new(1, 2)
            p:move(10, 20)
            assert(p.x == 11 and p.y == 22)
            p.x = 5
            assert(p.x == 5)
            local moved = p:moved(1, 1)
            assert(moved.x == 6 and p.x == 5)
            local same = p
            same.x = 9
            assert(p.x == 9)
            assert(not pcall(function() p.y = 1 end))
            """);
    }

    [Fact]
    public void What_is_passed_is_a_copy()
    {
        using var test = new TestState();
        test.Lua.Run(
            """
            local p = Point.new(1, 2)
            local sum = Point.sum(p, p)
            assert(sum.x == 2 and sum.y == 4 and p.x == 1)
            assert(maybes.point(p) == p and not rawequal(maybes.point(p), p) and maybes.point(nil) == nil)
            """);
    }

    [Fact]
    public void A_wait_works_on_the_value_as_it_was()
    {
        using var test = new TestState();
        var task = test.Start<int>("p = Point.new(1, 2) local q = p:later() p = nil return q.x");
        test.Lua.Run("p.x = 100");
        Assert.Equal(1, test.Finish(task));
    }

    [Fact]
    public void The_host_has_copies_too()
    {
        using var test = new TestState();
        using var results = test.Lua.Run<LuaResults>("p = Point.new(1, 2) return p, p");
        var value = results[0];
        test.Lua.Run("p.x = 50");
        Assert.Equal(1, value.As<Point>().X);
        ((Point)value.As<object>()).Move(7, 7);
        Assert.Equal(1, value.As<Point>().X);

        test.Lua.Globals["q"] = value;
        test.Lua.Globals["r"] = value;
        test.Lua.Run("q.x = 60 assert(r.x == 1 and q ~= r)");
        Assert.Equal(1, value.As<Point>().X);
        Assert.Equal(50, test.Lua.Globals.Get<Point?>("p")!.Value.X);
        Assert.Null(test.Lua.Globals.Get<Point?>("nothing"));
        test.Lua.Globals["s"] = LuaValue.FromObject(new Point(8, 9));
        Assert.Equal(17, test.Lua.Run<int>("local sum = s.x + s.y s = nil return sum"));
    }

    [Fact]
    public void Something_else_is_no_struct()
    {
        using var test = new TestState();
        Assert.Equal(
            """
            bad self to 'Point:move' (Point expected, got table); call it with a colon, object:move(...)
            bad argument #2 'other' to 'Point.sum' (Point expected, got no value)
            """.ReplaceLineEndings("\n"),
            test.Lua.Run<string>(
                """
                local p = Point.new(1, 2)
                local move = p.move
                return select(2, pcall(move, {}, 1, 2)).message .. "\n" .. select(2, pcall(Point.sum, p)).message
                """));
    }

    [Fact]
    public void Dropped_ones_are_let_go()
    {
        using var test = new TestState();
        test.Lua.Run("for i = 1, 10000 do Point.new(i, i) end");
        Assert.Equal(0, test.Lua.Run<int>("collectgarbage() collectgarbage() return 0"));
        Assert.Equal(0, test.Lua.Objects.Count);
    }
}
