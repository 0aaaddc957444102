order = ""
local function handler(name, wait)
  return setmetatable({}, { __close = function()
    order = order .. name .. " "
    if wait then order = order .. "got " .. host.fetch(wait) .. " " end
  end })
end

function scripts.waits() return host.fetch(1) end

function scripts.keeps_the_error()
  local _, problem = pcall(function() host.fetch(1) end)
  seen = problem.message .. "|" .. problem.type .. "|" .. problem.reason
  text = tostring(problem)
  return 3
end

function scripts.tidies_up()
  local ok = pcall(host.fetch, 1)
  tidied = not ok and host.fetch(2)
end

function scripts.never_gives_up()
  local guard <close> = handler("handler")
  while true do pcall(host.fetch, 1) end
end

function scripts.waits_in_its_handler()
  local guard <close> = handler("handler", 2)
  host.fetch(1)
end

function scripts.yields_once()
  local guard <close> = handler("handler", 7)
  coroutine.yield() after = true
  return 1
end

function scripts.schedules()
  local tasks = {}
  for i = 1, 3 do
    tasks[i] = coroutine.create(function() host.fetch(i) end)
    poll(tasks[i])
  end
  local _, problem = pcall(function() coroutine.yield(pending) end)
  reason = problem.reason
end

function scripts.resumes_one_that_waits()
  local co = coroutine.create(function()
    local _, problem = pcall(host.fetch, 1)
    order = order .. "inner " .. problem.reason .. " "
  end)
  local ok, problem = pcall(function()
    coroutine.resume(co)
    after = true
  end)
  order = order .. "outer " .. problem.reason .. " "
end

function scripts.loops_over_one_that_waits()
  local guard <close> = handler("outer")
  for value in coroutine.wrap(function()
    local guard <close> = handler("inner")
    host.fetch(1)
  end) do end
end

function scripts.fails_on_its_way()
  pcall(host.fetch, 1)
  error("something else")
end

function scripts.keeps_its_token()
  cancelling.keep()
  return host.fetch(1)
end

function scripts.schedules_further_in()
  coroutine.wrap(scripts.schedules)()
  after = true
end
