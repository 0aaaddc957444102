using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Values;

/// <summary>Collections as tables where scripts mean harm. What they do otherwise is in the conformance cases.</summary>
public class TableTests
{
    [Fact]
    public void A_finalizer_that_changes_a_table_while_it_is_read_does_no_harm()
    {
        using var test = new TestState(LuaLibraries.All);
        test.Lua.Run(
            """
            local function spoil(items)
              setmetatable({}, { __gc = function()
                for i = 1, 200 do items["k" .. i] = nil end
                for i = 1, 100 do items["x" .. i] = { 1 } end
              end })
            end
            collectgarbage("generational")
            for _ = 1, 200 do
              local items = {}
              for i = 1, 200 do items["k" .. i] = { 1, {} } end
              spoil(items)
              pcall(tables.any, items)
              spoil(items)
              pcall(tables.lists, items)
            end
            """);
    }

    [Fact]
    public void Random_tables_are_read_or_refused_and_the_state_goes_on()
    {
        using var test = new TestState();
        for (var seed = 1; seed <= 300; seed++)
        {
            test.Lua.Globals["seed"] = seed;
            Assert.Equal(
                7,
                test.Lua.Run<int>(
                    """
                    math.randomseed(seed)
                    local random = math.random
                    local functions = { tables.any, tables.lists, tables.counts, tables.rows, tables.numbers }
                    local seen = {}
                    local function value(depth)
                      local kind = random(depth > 0 and 14 or 9)
                      if kind == 1 then return random(0)
                      elseif kind == 2 then return random(-2, 5)
                      elseif kind == 3 then return random() * 10
                      elseif kind == 4 then return "\xff" .. random(9)
                      elseif kind == 5 then return random(2) == 1
                      elseif kind == 6 then return 0/0
                      elseif kind == 7 then return #seen > 0 and seen[random(#seen)] or nil
                      elseif kind == 8 then return "k" .. random(5)
                      elseif kind == 9 then return math.mininteger
                      end
                      local t = {}
                      seen[#seen + 1] = t
                      for i = 1, random(0, 4) do t[i] = value(depth - 1) end
                      for _ = 1, random(0, 2) do
                        local key = value(depth - 1)
                        if key ~= nil and key == key then t[key] = value(depth - 1) end
                      end
                      if random(6) == 1 then t.n = value(0) end
                      if random(6) == 1 then setmetatable(t, { __index = error, __len = error, __pairs = error, __eq = error }) end
                      return t
                    end
                    for _ = 1, 20 do
                      local argument = value(4)
                      for _, f in ipairs(functions) do
                        local ok, result = pcall(f, argument)
                        assert(ok and type(result) == "table" or tostring(result):find "bad argument" or tostring(result):find "no table in Lua can have", tostring(result))
                      end
                    end
                    return 3 + 4
                    """));
        }
    }

    [Fact]
    public void What_is_passed_on_comes_back_whole()
    {
        using var test = new TestState();
        test.Lua.Run(
            """
            local rows = tables.rows { { 1, nil, 3, n = 5 }, {}, { n = 2 } }
            assert(#rows == 3 and rows[1].n == 5 and rows[1][3] == 3 and rows[2].n == nil and rows[3].n == 2)
            local again = tables.rows(rows)
            assert(again[1].n == 5 and again[3].n == 2)
            """);
    }
}
