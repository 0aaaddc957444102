-- Gathers the readings of one station. The host starts this script once for each station, all of them at the same time.
local station = ...

-- A coroutine that asks for one hour after the other. `measure` is an async C# method: it waits for the web service.
local readings = coroutine.create(function()
  for hour = 9, 12 do
    local celsius = weather:measure(station, hour)
    coroutine.yield(hour, celsius)
  end
end)

-- The script drives the coroutine itself. While the coroutine waits, `resume` waits with it, and other scripts go on.
-- What `resume` returns is what the coroutine yields: the wait cannot be seen.
local rows = 0
while true do
  local ok, hour, celsius = coroutine.resume(readings)
  if not ok then
    local problem = hour -- after false comes the error: here, a C# exception
    print(string.format("   %-9s gives up: %s", station, problem.message))
    break
  end
  if not hour then break end -- the coroutine has returned

  journal:add(station, hour, celsius) -- waits for SQLite
  print(string.format("   %-9s %02d:00  %5.1f  written", station, hour, celsius))
  rows = rows + 1
end

return rows
