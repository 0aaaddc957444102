using System.Text;

namespace LuaBindGen.Tests.Fuzz;

/// <summary>A Lua program that is a function of its seed alone. What it does it writes into <c>traces[name]</c>.</summary>
internal sealed class RandomProgram
{
    private const string Prelude =
        """
        local trace, steps, account = {}, {STEPS}, Account.open('ada')
        traces['{NAME}'] = trace
        local function tick() steps = steps - 1 if steps < 0 then error('out of steps', 0) end end
        local names = setmetatable({}, {__mode = 'k'})
        local function show(v)
          local kind, locked = type(v), getmetatable(v)
          if kind == 'userdata' then return locked == 'error' and 'error ' .. tostring(v) or locked end
          if kind == 'table' then return names[v] or kind end
          if kind == 'function' or kind == 'thread' then return kind end
          return kind == 'string' and "'" .. v .. "'" or tostring(v)
        end
        local function log(...)
          tick()
          local line = {}
          for i = 1, select('#', ...) do line[i] = show((select(i, ...))) end
          trace[#trace + 1] = table.concat(line, ' ')
        end
        local function int(v) return math.type(v) == 'integer' and v % 1000 or 7 end
        local function named(name, metatable)
          local o = setmetatable({}, metatable)
          names[o] = name
          return o
        end
        local function handler(e) log('handler', e, pcall(host.fetch, 1)) return e end
        local function closing(id, f)
          return setmetatable({}, {__close = function(_, e) log('close', id, e) f(id) end})
        end
        local function counting(n)
          return function(_, i) i = int(i) % 7 + 1 if i <= n then return i, host.fetch(i) end end, nil, 0
        end
        local function sorted(f) return pcall(table.sort, {3, 1, 2}, function(a, b) tick() f(a, b) return a < b end) end
        local function replaced(f) return pcall(string.gsub, 'abc', '%w', function(c) tick() return (f(c)) end) end
        local function listed(o) local n = 0 for _, v in ipairs(o) do tick() n = n + 1 end return n end
        local poll, pending, yield = poll, pending, coroutine.yield
        local function again(co, ok, first, ...)
          if ok and rawequal(first, pending) then yield(pending) return again(co, poll(co)) end
          return ok, first, ...
        end
        local function polled(co, ...) return again(co, poll(co, ...)) end
        local shared = {SHARED}
        shared.f = shared.f or function(a, ...) tick() return host.fetch(int(a)), ... end
        shared.c = shared.c or coroutine.create(function(...) tick() local a = coroutine.yield(host.many(int((...)))) return ..., a end)
        shared.w = shared.w or coroutine.wrap(function(a) while true do tick() a = coroutine.yield(host.fetch(int(a)), nil) end end)
        shared.o = shared.o or named('shared', {
          __index = function(_, k) return k == 'method' and shared.f or host.fetch(int(k)) end,
          __call = function(_, ...) return host.many(1), ... end,
        })
        shared.n = shared.n or 3

        """;

    private readonly string _prelude;

    internal RandomProgram(int seed, string name, bool sharesAll = false)
    {
        var random = new Random(seed);
        Name = name;
        _prelude = Prelude
            .Replace("{STEPS}", random.Next(50, 300).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{NAME}", name, StringComparison.Ordinal)
            .Replace("{SHARED}", sharesAll ? "common" : "{}", StringComparison.Ordinal);
        Statements = new StatementWriter(random).Block(new Scope(), depth: 0, most: 40);
    }

    /// <summary>The key of its trace.</summary>
    internal string Name { get; }

    /// <summary>Lua that comes first.</summary>
    internal string Before { get; init; } = "";

    /// <summary>The statements after the prelude; a shrinking leaves some out.</summary>
    internal List<Statement> Statements { get; }

    /// <summary>The whole as Lua.</summary>
    internal string Text()
    {
        var text = new StringBuilder(Before).Append(_prelude);
        foreach (var statement in Statements)
            statement.Write(text, 0);
        return text.ToString();
    }
}
