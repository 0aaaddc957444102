using System.Globalization;
using System.Text;

namespace LuaBindGen.Tests.Model;

/// <summary>Writes random scripts as Lua.</summary>
internal static class ScriptWriter
{
    /// <summary>What all scripts of a state use; runs once. An error is told by one word.</summary>
    internal const string Prelude =
        """
        local words = { { 'operations of the run', 'limit' }, { 'cannot wait here', 'refused' }, { 'raised', 'raised' }, { 'boom', 'boom' } }
        local function kind(e)
          if type(e) ~= 'string' and e.reason then return e.reason end
          local message = type(e) == 'string' and e or e.message
          for _, word in ipairs(words) do
            if message:find(word[1], 1, true) then return word[2] end
          end
          return type(e) == 'string' and e or e.type
        end

        function tell(run, n, ok, e) model.log(run, n .. (ok and ' ok' or ' ' .. kind(e))) end

        function guard(run, n, mode)
          return setmetatable({}, { __close = function()
            model.log(run, 'close ' .. n)
            if mode == 1 then model.log(run, 'closed ' .. model.fetch(n, run))
            elseif mode == 2 then error('raised', 0)
            elseif mode == 3 then tell(run, n, pcall(model.fetch, n, run)) end
          end })
        end

        local function caught(raw, f) return raw and f or function() return pcall(f) end end

        function resumed(run, n, raw, f)
          local co = coroutine.create(caught(raw, f))
          local ok, inner, e = coroutine.resume(co)
          if raw then
            if not ok then coroutine.close(co) end
            tell(run, n, ok, inner)
          else
            tell(run, n, inner, e)
          end
        end

        function wrapped(run, n, raw, f)
          local ok, e = coroutine.wrap(caught(raw, f))()
          if not raw and not ok then error(e, 0) end
          tell(run, n, true)
        end

        function nested(run, n, linked, f)
          local value = model.nest(n, run, linked, function()
            local ok, e = pcall(f)
            model.log(n, ok and 'ok' or kind(e))
            if not ok then error('raised', 0) end
            return n
          end)
          tell(run, value, true)
        end

        local nursery = { __close = function(tasks)
          for i = #tasks, 1, -1 do
            if tasks[i] then coroutine.close(tasks[i]) end
          end
        end }

        local function step(tasks)
          local left = 0
          for i = 1, #tasks do
            local co = tasks[i]
            if co and coroutine.status(co) ~= 'dead' then
              if not poll(co) then coroutine.close(co) end
              if coroutine.status(co) ~= 'dead' then left = left + 1 end
            end
          end
          return left
        end

        local function drop(tasks)
          tasks[1] = false
          collectgarbage()
          collectgarbage()
        end

        local function alive(tasks)
          for i = 1, #tasks do
            if tasks[i] and coroutine.status(tasks[i]) ~= 'dead' then return true end
          end
          return false
        end

        function polled(run, n, mode, raw, bodies)
          local tasks <close> = setmetatable({}, nursery)
          for i, f in ipairs(bodies) do tasks[i] = coroutine.create(caught(raw, f)) end
          step(tasks)
          if mode == 1 and tasks[1] then coroutine.close(tasks[1]) elseif mode == 2 and tasks[1] then drop(tasks) end
          while alive(tasks) do
            coroutine.yield(pending)
            step(tasks)
          end
          tell(run, n, true)
        end
        """;

    /// <summary>The chunk of a run.</summary>
    internal static string Write(int run, IReadOnlyList<Node> script)
    {
        var text = new StringBuilder();
        WriteBlock(text, run, script, isMain: true);
        return text.Append(CultureInfo.InvariantCulture, $"return {run}").ToString();
    }

    private static void WriteBlock(StringBuilder text, int run, IReadOnlyList<Node> nodes, bool isMain)
    {
        foreach (var node in nodes)
            Write(text, run, node, isMain);
    }

    private static void Write(StringBuilder text, int run, Node node, bool isMain)
    {
        var n = node.Number;
        var raw = node.IsRaw ? "true" : "false";
        switch (node.Act)
        {
            case Act.Fetch:
                Line($"tell({run}, model.fetch({n}, {run}), true)");
                break;
            case Act.TryFetch:
                Line($"tell({run}, {n}, pcall(model.fetch, {n}, {run}))");
                break;
            case Act.Ready:
                Line($"tell({run}, model.ready({n}), true)");
                break;
            case Act.Yield when isMain:
                Line($"coroutine.yield() tell({run}, {n}, true)");
                break;
            case Act.Raise:
                Line("error('raised', 0)");
                break;
            case Act.Keep:
                Line($"model.keep({run})");
                break;
            case Act.Guard:
                Block($"do local x <close> = guard({run}, {n}, {node.Mode})", "end", isMain);
                break;
            case Act.Protect:
                Block($"tell({run}, {n}, pcall(function()", "end))", isMain);
                break;
            case Act.Resume:
                Block($"resumed({run}, {n}, {raw}, function()", "end)", isMain: false);
                break;
            case Act.Wrap:
                Block($"wrapped({run}, {n}, {raw}, function()", "end)", isMain: false);
                break;
            case Act.Nest:
                Line($"nested({run}, {n}, {raw}, function()");
                WriteBlock(text, n, node.Body, isMain: true);
                Line("end)");
                break;
            case Act.Poll when isMain:
                Line($"polled({run}, {n}, {node.Mode}, {raw}, {{");
                foreach (var item in node.Body)
                {
                    Line("function()");
                    Write(text, run, item, isMain: false);
                    Line("end,");
                }
                Line("})");
                break;
            case Act.Poll:
                WriteBlock(text, run, node.Body, isMain: false);
                break;
        }

        void Line(string line) => text.Append(line).Append('\n');

        void Block(string begin, string end, bool isMain)
        {
            Line(begin);
            WriteBlock(text, run, node.Body, isMain);
            Line(end);
        }
    }
}
