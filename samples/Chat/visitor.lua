-- One connection: this runs from the moment somebody comes to the moment they leave. When the client goes away it is cancelled, wherever it waits;
-- its <close> variables are closed then, too.

-- Says good-bye however the visit ends.
local function farewell(room, name)
  return setmetatable({}, { __close = function() room:say(name .. " has left") end })
end

local commands = {}

function commands.help(visitor)
  visitor:send("/count 3, /remind 5 tea, /listen, /quit")
end

-- Waits for timers. Nothing else of this visitor's is read meanwhile.
function commands.count(visitor, _, number)
  for i = math.min(tonumber(number) or 3, 10), 1, -1 do
    visitor:send(i .. "...")
    clock.sleep(1)
  end
  visitor:send("go")
end

-- Does not wait: the function is called later, unless the visitor has left.
function commands.remind(visitor, _, argument)
  local seconds, what = argument:match("^(%d+)%s+(.+)$")
  if not seconds then return visitor:send("/remind seconds what") end
  visitor:after(tonumber(seconds), function() visitor:send("remember: " .. what) end)
end

-- Waits for the next thing that somebody says.
function commands.listen(visitor, room)
  local line = room.said:wait()
  visitor:send("somebody said " .. #line .. " letters")
end

return function(visitor, room)
  local messages <close> = visitor:messages()
  visitor:send("Who are you?")
  local name = messages()
  if not name then return end

  -- A handler is a run of its own, so it may wait for a slow client while this one reads on.
  local listening <close> = room.said:connect(function(line) visitor:send(line) end)
  local left <close> = farewell(room, name)
  room:say(name .. " has come")

  for line in messages do
    local command, argument = line:match("^/(%a+)%s*(.*)$")
    if command == "quit" then
      break
    elseif command then
      (commands[command] or commands.help)(visitor, room, argument)
    else
      room:say(name .. ": " .. line)
    end
  end
end
