using System.Globalization;

namespace LuaBindGen.Tests.Fuzz;

/// <summary>A random call of one of the functions that <see cref="LuaLibraries.Yieldable"/> replaces, with callbacks that note what they are asked.</summary>
internal sealed class ReplacementProgram(int seed)
{
    /// <summary>What stands before each: <c>pause</c> is the test's.</summary>
    private const string Before =
        """
        local log, count = {}, 0
        local function text(value) return type(value) == "table" and tostring(rawget(value, "id")) or tostring(value) end
        local function note(...)
          local texts = table.pack(...)
          for i = 1, texts.n do texts[i] = text(texts[i]) end
          if #log < 5000 then log[#log + 1] = table.concat(texts, ",") end
          count = count + 1
          if pause and count < 12 then pause(count) end
          return count
        end
        local function item(id) return setmetatable({ id = id }, items) end
        local function run(f, ...)
          local results = table.pack(pcall(f, ...))
          for i = 1, results.n do note(results[i]) end
        end

        """;

    private static readonly string[] Orders =
    [
        "nil", "nil", "function(a, b) note(a, b) return a < b end", "function(a, b) note(a, b) return a > b end", "function(a, b) note(a, b) return a <= b end",
        "function(a, b) note(a, b) return (#text(a) * 7 + count * 3) % 5 < 2 end", "function(a, b) if note(a, b) > 9 then error('enough') end return a < b end",
        "function(a, b) if note(a, b) > 9 then error('enough', 2) end return a < b end", "function(a, b) note(a, b) return a.x end", "function(a, b) note() return 0 end", "5", "{}", "string.rep", "math.max",
        "function(a, b) note(a, b) return text(a) < text(b) end", "function(a, b) note(a, b) end", "function(a) error({}) end",
    ];

    private static readonly string[] Metatables =
    [
        "nil", "{ __lt = function(a, b) note(a, b) return rawget(a, 'id') < rawget(b, 'id') end }", "{ __lt = 5 }", "{ __name = 'thing' }", "{ __lt = setmetatable({}, { __call = function(_, a, b) note(a, b) return a.id < b.id end }) }",
        "{ __lt = function(a, b) note() error('compared', 2) end }", "{ __lt = string.rep }", "{ __lt = false }", "{ __lt = function(a, b) return note(a, b) % 2 == 0 end, __name = 'odd' }",
    ];

    private static readonly string[] Shells =
    [
        "t", "t", "t", "shell{ __len = function() note('#') return #t end, __index = function(_, k) note('get', k) return t[k] end, __newindex = function(_, k, v) note('set', k, v) t[k] = v end }",
        "shell{ __len = function() return '3' end, __index = t }", "shell{ __len = function() return 2.5 end }", "shell{ __len = function() return 3 end, __index = 5 }", "shell{ __len = 5 }", "shell{ __len = function() return 1 << 40 end }",
        "shell{ __len = function() return -1 end }", "shell{ __len = function() return 3.0 end, __index = function(_, k) return -k end }", "shell{ __len = function() return 4 end, __index = t, __newindex = t }",
        "shell{ __len = function() return 4 end, __index = t, __newindex = 7 }", "5", "nil", "'text'", "setmetatable(t, { __index = function(_, k) note('get', k) return 1 end })",
        "shell{ __len = function(...) note(...) return 3 end, __index = string.rep }", "shell{ __len = function() error('no length', 2) end }",
    ];

    private static readonly string[] Pieces =
    [
        "a", "b", "%a", "%d+", "(a)", "(%w*)", "()", ".-", "[ab]", "[^a]*", "x?", "%f[%w]", "%b()", "%1", "(", ")", "[", "%", ".", "$", "(.)", "a-", "%s*", "%%", "[%]]", "^", "(()", "-",
    ];

    private static readonly string[] Replacements =
    [
        "'<%0>'", "'%1'", "'%2'", "'%x'", "'%'", "5", "{}", "{ a = 'A', b = false, ['1'] = 7, [1] = 'one' }", "{ a = {} }", "nil", "true", "string.upper", "string.len", "string.rep", "tostring",
        "function(...) note(...) end", "function(...) note(...) return ... end", "function(...) return note(...) end", "function(...) return note(...) + 0.5 end", "function(...) note(...) return false end",
        "function(...) note(...) return true end", "function(...) note(...) return {} end", "function(...) if note(...) > 2 then error('enough') end return '-' end",
        "function(...) if note(...) > 2 then error('enough', 2) end return '-' end", "setmetatable({ a = 1 }, { __index = function(_, k) note(k) return k .. k end })", "setmetatable({}, { __index = 5 })",
        "setmetatable({}, { __index = { a = 'A', b = 2 } })", "setmetatable({}, { __index = string.rep })", "setmetatable({}, { __call = function(...) note(...) return 'called' end })",
    ];

    private static readonly string[] Values =
    [
        "nil", "5", "5.0", "'text'", "true", "item(1)", "shell{ __tostring = function(v) note() return 'own' end }", "shell{ __tostring = function() return 7 end }", "shell{ __tostring = function() return 7.0 end }",
        "shell{ __tostring = function() note() end }", "shell{ __tostring = 5 }", "shell{ __tostring = false }", "shell{ __tostring = function() note() error('no text', 2) end }", "shell{ __tostring = string.rep }",
        "shell{ __tostring = function() return {} end }", "shell{ __tostring = setmetatable({}, { __call = function() return 'called' end }) }", "shell{ __name = 'thing', __tostring = function(...) return select('#', ...) .. '' end }",
    ];

    private static readonly string[] Lists =
    [
        "{}", "{ 1, 2, nil, 4 }", "nil", "5", "'text'", "setmetatable({ 1 }, { __index = { 2, 3, 4 } })", "shell{ __index = function(_, k) note(k) if k < 6 then return k * k end end }", "shell{ __index = 5 }",
        "shell{ __index = function(_, k) if note(k) > 2 then error('enough', 2) end return k end }", "shell{ __index = string.rep }", "shell{ __index = shell{ __index = function(_, k) return k < 4 and k or nil end } }",
        "shell{ __index = setmetatable({}, { __call = function(_, _, k) return k < 3 and k end }) }", "io and 1 or 2", "shell{ __index = function(_, k) note(k) return k < 3 and false or nil end }",
    ];

    private static readonly string[] Most = ["nil", "0", "1", "2", "3", "-1", "'2'", "2.0", "1.5", "'x'", "{}", "100"];

    private readonly Random _random = new(seed);

    /// <summary>The program. It gives what was noted.</summary>
    internal string Text()
    {
        var body = _random.Next(10) switch
        {
            < 4 => Sort(),
            < 8 => Gsub(),
            < 9 => $"{Call("_G", "tostring", Pick(Values))}",
            _ => Iterate(),
        };
        return $"{Before}local function shell(metatable) return setmetatable({{ id = 'shell' }}, metatable) end\nitems = {Pick(Metatables)}\n{body}\nreturn table.concat(log, ' ')";
    }

    private string Sort()
    {
        var shell = Pick(Shells);
        return $"local t = {{ {Elements()} }}\nlocal subject = {shell}\nsubject = type(subject) == 'table' and subject ~= t and (rawset(subject, 'id', nil)) or subject\n"
            + $"{Call("table", "sort", "subject", Pick(Orders))}\nfor i = 1, 120 do note(rawget(t, i)) end";
    }

    private string Elements()
    {
        var kind = _random.Next(8);
        var count = _random.Next(4) == 0 ? _random.Next(120) : _random.Next(9);
        var range = _random.Next(1, 60);
        return string.Join(", ", Enumerable.Range(0, count).Select(_ => Element(kind == 7 ? _random.Next(7) : kind, _random.Next(range))));
    }

    private static string Element(int kind, int value) => kind switch
    {
        1 => string.Create(CultureInfo.InvariantCulture, $"'{value}'"),
        2 => string.Create(CultureInfo.InvariantCulture, $"{value / 4.0:F2}"),
        3 => value % 5 == 0 ? "0/0" : value.ToString(CultureInfo.InvariantCulture),
        4 => string.Create(CultureInfo.InvariantCulture, $"item({value})"),
        5 => value % 7 == 0 ? "nil" : value.ToString(CultureInfo.InvariantCulture),
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private string Gsub()
    {
        var subject = _random.Next(15) == 0 ? Pick(["5", "nil", "{}", "12.5"]) : $"'{string.Concat(Enumerable.Range(0, _random.Next(12)).Select(_ => Pick(["a", "b", "1", " ", "(", ")", "x", ".", "\\0"])))}'";
        var pattern = (_random.Next(6) == 0 ? "^" : "") + string.Concat(Enumerable.Range(0, _random.Next(4)).Select(_ => Pick(Pieces)));
        var text = _random.Next(25) == 0 ? Pick(["nil", "5", "{}"]) : $"'{pattern}'";
        return _random.Next(3) == 0 ? Call("string", "gsub", subject, text, Pick(Replacements), Pick(Most)) : Call("string", "gsub", subject, text, Pick(Replacements));
    }

    private string Iterate()
    {
        var list = Pick(Lists);
        return _random.Next(3) == 0
            ? $"run(function() local f, t = ipairs({list}) note(f(t, {Pick(Most)})) end)"
            : $"run(function() local function go(t) for i, v in ipairs(t) do note(i, v) if i > 9 then break end end end go({list}) end)";
    }

    // By its name, by a local, as a method, by pcall, in a coroutine; sometimes with too few arguments.
    private string Call(string library, string name, params ReadOnlySpan<string> arguments)
    {
        if (_random.Next(25) == 0)
            arguments = arguments[..^1];
        var list = string.Join(", ", arguments.ToArray());
        var comma = list.Length > 0 ? ", " : "";
        return _random.Next(6) switch
        {
            0 => $"run(function() local f = {library}.{name} note(f({list})) end)",
            1 => $"run({library}.{name}{comma}{list})",
            2 => $"run(function() note((coroutine.wrap({library}.{name}))({list})) end)",
            3 => $"run(function() local object = setmetatable({{ id = 'object', {name} = {library}.{name} }}, {{ __name = 'Object' }}) note(object:{name}({list})) end)",
            _ => $"run(function()\n note({library}.{name}({list}))\nend)",
        };
    }

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];
}
