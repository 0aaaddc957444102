namespace LuaBindGen.Tests.Stress;

/// <summary>Every kind of caller there is, in Lua: each takes a function that raises or waits and gives back what came of it.</summary>
internal static class CallerScript
{
    /// <summary>Declares <c>callers</c>, in which a function can wait, and <c>rigid</c>, in which it cannot.</summary>
    internal const string Callers =
        """
        local function meta(event, use)
          return function(f)
            local o = setmetatable({}, {[event] = function() return f() end})
            return pcall(use, o)
          end
        end
        local function nested(depth, f)
          if depth == 0 then return f() end
          local co = coroutine.create(nested)
          local ok, v = coroutine.resume(co, depth - 1, f)
          if not ok then error(v, 0) end
          return v
        end
        local callers = {
          pcall = pcall,
          xpcall = function(f) return xpcall(f, function(e) return e end) end,
          index = meta('__index', function(o) return o.x end),
          newindex = meta('__newindex', function(o) o.x = 1 end),
          call = meta('__call', function(o) return (o()) end),
          add = meta('__add', function(o) return 1 + o end),
          unm = meta('__unm', function(o) return -o end),
          len = meta('__len', function(o) return #o end),
          concat = meta('__concat', function(o) return 'a' .. 'b' .. o == 'a7' and 7 end),
          lt = meta('__lt', function(o) return o < 1 end),
          le = meta('__le', function(o) return 1 <= o end),
          eq = meta('__eq', function(o) return o == {} end),
          close = meta('__close', function(o) local x <close> = o end),
          pairs = meta('__pairs', function(o) for k in pairs(o) do break end end),
          iterator = function(f) return pcall(function() for v in f do return v end end) end,
          tail = function(f) return pcall(function() return f() end) end,
          coroutine = function(f) return coroutine.resume(coroutine.create(f)) end,
          wrap = function(f) return pcall(coroutine.wrap(f)) end,
          nested = function(f) return pcall(nested, 4, f) end,
          deep = function(f) return pcall(pcall, pcall, pcall, function() return (f()) end) end,
        }
        local rigid = {
          sort = function(f) return pcall(table.sort, {2, 1}, function() return f() end) end,
          gsub = function(f) return pcall(string.gsub, 'a', 'a', function() return f() end) end,
          apply = function(f) return pcall(host.apply, function() return f() end, nil) end,
          tostring = meta('__tostring', function(o) return tostring(o) end),
        }
        -- What the callers that protect more than once give back.
        local function outcome(ok, ...)
          while ok == true and type((...)) == 'boolean' do return outcome(...) end
          return ok, ...
        end

        """;

    /// <summary>Raises and waits in each of them, and counts: errors at once, errors after a wait, waits, refused waits.</summary>
    internal const string Rounds =
        """
        local thrown, late, waited, refused = 0, 0, 0, 0
        local function throw() host.throw('at once') end
        local function fail() return host.fail('late') end
        local function fetch() return host.fetch(7) end
        local function isError(message, ok, e)
          assert(ok == false and e.message == message and e.type == 'InvalidOperationException', tostring(e))
        end
        local truths = {lt = true, le = true, eq = true}
        local silent = {newindex = true, close = true, pairs = true}
        for round = 1, ROUNDS do
          for name, caller in next, callers do
            assert(pcall(isError, 'at once', outcome(caller(throw))), name)
            isError('late', outcome(caller(fail)))
            local ok, v = outcome(caller(fetch))
            assert(silent[name] or ok == true and (truths[name] or v == 7), name)
            thrown, late, waited = thrown + 1, late + 1, waited + 1
          end
          for name, caller in next, rigid do
            isError('at once', caller(throw))
            local ok, e = caller(fetch)
            assert(not ok and e.type == 'LuaCallException', name)
            thrown, refused = thrown + 1, refused + 1
          end
          if round % 5 == 0 then collectgarbage('step') end
          if round % 50 == 0 then collectgarbage() end
          if round % 20 == 0 then host.collect() end
        end
        return thrown, late, waited, refused
        """;
}
